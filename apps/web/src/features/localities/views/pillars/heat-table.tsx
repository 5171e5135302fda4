import { useVirtualizer } from '@tanstack/react-virtual';
import type { Attainment, LocalityList, LocalityRow } from '@tiendo/contracts';
import { type CSSProperties, type Ref, useRef, useState } from 'react';
import { MovementMark } from '../../../../shared/movement';
import { shortName } from '../../finding';
import { UnitName } from '../../unit-name';
import { useMatrixWords } from '../matrix/use-matrix-words';
import { alikeRuns, deviationOf } from './deviation';
import shared from '../../localities.module.css';
import styles from './heat-table.module.css';
import deviationStyles from './deviation.module.css';

/** From so many on only the rows in sight are drawn, in columns that do not move while one scrolls. */
const VIRTUAL_FROM = 150;
const ROW_PX = 37;

interface Props {
  list: LocalityList;
  rows: readonly LocalityRow[];
  addressOf: (row: LocalityRow) => string | null;
  /** Shares of the whole block, of the plan and then by pillar. */
  wholes: readonly (number | null)[];
}

/** Locality × pillar: each cell says its figure, and is shaded by how far it lies from that of the whole block. */
export function HeatTable({ list, rows, addressOf, wholes }: Props) {
  const { t, f, m, percentText } = useMatrixWords();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const isRanked = list.whole.ranked > 0;
  const isLong = rows.length >= VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    enabled: isLong,
  });
  const drawn = virtual.getVirtualItems();
  const before = isLong ? (drawn[0]?.start ?? 0) : 0;
  const after = isLong ? virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0;
  const columns = list.pillars.length + (isRanked ? 5 : 3);
  const line = (row: LocalityRow | undefined, index: number) =>
    row && (
      <HeatRow
        key={row.code}
        ref={isLong ? virtual.measureElement : undefined}
        list={list}
        row={row}
        index={index}
        address={addressOf(row)}
        wholes={wholes}
      />
    );
  const key = (row: LocalityRow): string =>
    [row, ...row.pillars].map((part) => (part ? percentText(part) : '')).join('|');
  const runs = isLong ? [] : alikeRuns(rows, key);
  return (
    <>
      <div ref={box} className={styles.tableBox} role="region" aria-label={t.heatTitle} tabIndex={0}>
        <table
          className={styles.table}
          data-long={isLong}
          style={{ '--pillars': list.pillars.length } as CSSProperties}
          aria-rowcount={rows.length + 1}
        >
          <thead>
            <tr>
              {isRanked && (
                <th scope="col" className={styles.rankHead}>
                  {t.rank}
                </th>
              )}
              <th scope="col" className={styles.nameHead}>
                {t.locality}
              </th>
              <th scope="col">{t.percent}</th>
              {list.pillars.map(({ code, name }) => (
                <th key={code} scope="col">
                  {name}
                </th>
              ))}
              {isRanked && (
                <th scope="col" className={styles.num}>
                  {t.mean}
                </th>
              )}
              <th scope="col" className={styles.num}>
                {t.reported}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className={styles.wholeRow}>
              {isRanked && <td />}
              <th scope="row" className={styles.name}>
                {m.wholeBlock}
              </th>
              {wholes.map((whole, at) => (
                <td key={at === 0 ? '' : list.pillars[at - 1]?.code} className={styles.heat}>
                  <strong>{f.percent(whole) ?? '–'}</strong>
                </td>
              ))}
              {isRanked && <td className={styles.num}>{f.percent(list.whole.achievement) ?? '–'}</td>}
              <td className={styles.num}>{`${f.number(list.whole.reported)}/${f.number(list.whole.asked)}`}</td>
            </tr>
            {before > 0 && <Spacer height={before} columns={columns} />}
            {isLong
              ? drawn.map(({ index }) => line(rows[index], index))
              : runs.map((run) => {
                  const [first] = run;
                  if (!first) return null;
                  if (run.length === 1 || opened.has(first.code)) return run.map((row) => line(row, rows.indexOf(row)));
                  return (
                    <HeatRow
                      key={first.code}
                      list={list}
                      row={first}
                      index={rows.indexOf(first)}
                      address={null}
                      wholes={wholes}
                      alike={{
                        label: m.sameRows(shortName(first), f.count(run.length - 1)),
                        onOpen: () => setOpened(new Set([...opened, first.code])),
                      }}
                    />
                  );
                })}
            {after > 0 && <Spacer height={after} columns={columns} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  list: LocalityList;
  row: LocalityRow;
  index: number;
  address: string | null;
  wholes: readonly (number | null)[];
  /** Of neighbours that print alike: their one name, and what shows them one by one. */
  alike?: { readonly label: string; readonly onOpen: () => void };
  ref?: Ref<HTMLTableRowElement>;
}

function HeatRow({ list, row, index, address, wholes, alike, ref }: RowProps) {
  const { t, f, fraction, percentText, placeText, nameText } = useMatrixWords();
  const isRanked = list.whole.ranked > 0;
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      {isRanked && (
        <td className={styles.rankCell}>
          {!alike && (
            <>
              {placeText(row)} <MovementMark movement={row.movement} short />
            </>
          )}
        </td>
      )}
      <th scope="row" className={styles.name}>
        {alike ? (
          <button type="button" className={styles.alike} onClick={alike.onOpen}>
            {alike.label} ▾
          </button>
        ) : (
          <UnitName row={row} address={address} label={nameText(row)} />
        )}
      </th>
      <HeatCell part={row} whole={wholes[0] ?? null} isPlain={alike !== undefined} text={percentText(row)} strong />
      {row.pillars.map((part, at) => (
        <HeatCell
          key={list.pillars[at]?.code}
          part={part}
          whole={wholes[at + 1] ?? null}
          isPlain={alike !== undefined}
          text={part ? percentText(part) : t.noTarget}
        />
      ))}
      {isRanked && <td className={styles.num}>{alike ? '' : (f.percent(row.achievement) ?? '–')}</td>}
      <td className={styles.num}>{alike ? '' : fraction(row.reported, row.asked)}</td>
    </tr>
  );
}

const Spacer = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true" className={styles.spacer}>
    <td colSpan={columns} style={{ height }} />
  </tr>
);

interface CellProps {
  part: Attainment | null;
  whole: number | null;
  text: string;
  /** Without the fraction: of several units at once. */
  isPlain: boolean;
  strong?: boolean;
}

function HeatCell({ part, whole, text, isPlain, strong = false }: CellProps) {
  const { t, fraction } = useMatrixWords();
  const deviation = deviationOf(part, whole);
  const isSaid = part !== null && deviation !== 'none' && deviation !== 'silent';
  return (
    <td className={`${styles.heat} ${deviationStyles.cell}`} data-deviation={deviation}>
      {isSaid ? (
        <>
          <strong className={strong ? styles.strong : undefined}>{text}</strong>{' '}
          {!isPlain && <span className={shared.quiet}>{fraction(part.completed, part.total)}</span>}
        </>
      ) : (
        <span className={shared.quiet}>{deviation === 'silent' ? t.notReported : '–'}</span>
      )}
    </td>
  );
}
