import { useVirtualizer } from '@tanstack/react-virtual';
import type { Attainment, LocalityList, LocalityRow } from '@tiendo/contracts';
import { type CSSProperties, type Ref, useRef } from 'react';
import { Link } from 'react-router';
import { MovementMark } from '../../shared/movement';
import { shadeOf } from './scale';
import { useWords } from './use-words';
import shared from './localities.module.css';
import styles from './heat-table.module.css';
import shadeStyles from './shade.module.css';

/** From so many on only the rows in sight are drawn, in columns that do not move while one scrolls. */
const VIRTUAL_FROM = 150;
const ROW_PX = 37;

interface Props {
  list: LocalityList;
  rows: readonly LocalityRow[];
  addressOf: (row: LocalityRow) => string | null;
}

/** Locality × pillar as a table whose cells say their figure and are shaded by it. */
export function HeatTable({ list, rows, addressOf }: Props) {
  const { t } = useWords();
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
      />
    );
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
            {before > 0 && <Spacer height={before} columns={columns} />}
            {isLong ? drawn.map(({ index }) => line(rows[index], index)) : rows.map(line)}
            {after > 0 && <Spacer height={after} columns={columns} />}
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  );
}

interface RowProps {
  list: LocalityList;
  row: LocalityRow;
  index: number;
  address: string | null;
  ref?: Ref<HTMLTableRowElement>;
}

function HeatRow({ list, row, index, address, ref }: RowProps) {
  const { t, f, fraction, percentText, placeText, nameText } = useWords();
  const isRanked = list.whole.ranked > 0;
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      {isRanked && (
        <td className={styles.rankCell}>
          {placeText(row)} <MovementMark movement={row.movement} short />
        </td>
      )}
      <th scope="row" className={styles.name}>
        <UnitName row={row} address={address} label={nameText(row)} />
      </th>
      <HeatCell part={row} text={percentText(row)} strong />
      {row.pillars.map((part, at) => (
        <HeatCell key={list.pillars[at]?.code} part={part} text={part ? percentText(part) : t.noTarget} />
      ))}
      {isRanked && <td className={styles.num}>{f.percent(row.achievement) ?? '–'}</td>}
      <td className={styles.num}>{fraction(row.reported, row.asked)}</td>
    </tr>
  );
}

const Spacer = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true" className={styles.spacer}>
    <td colSpan={columns} style={{ height }} />
  </tr>
);

function HeatCell({ part, text, strong = false }: { part: Attainment | null; text: string; strong?: boolean }) {
  const { t, fraction } = useWords();
  const shade = shadeOf(part);
  const isSaid = part !== null && shade !== 'none' && shade !== 'silent';
  return (
    <td className={`${styles.heat} ${shadeStyles.shade}`} data-shade={shade}>
      {isSaid ? (
        <>
          <strong className={strong ? styles.strong : undefined}>{text}</strong>{' '}
          <span className={shared.quiet}>{fraction(part.completed, part.total)}</span>
        </>
      ) : (
        <span className={shared.quiet}>{shade === 'silent' ? t.notReported : '–'}</span>
      )}
    </td>
  );
}

/** A unit's name, leading to its page where the reader may see it; and what was put together to make its row. */
export function UnitName({ row, address, label }: { row: LocalityRow; address: string | null; label: string }) {
  const { t, f } = useWords();
  return (
    <>
      {address ? <Link to={address}>{label}</Link> : label}
      {row.carriedFrom.length > 0 && (
        <span className={styles.carried}>{t.carriedFrom(f.count(row.carriedFrom.length))}</span>
      )}
    </>
  );
}

/** The steps of the scale, in words beside their shade. */
export function Legend() {
  const { t } = useWords();
  return (
    <ul className={shadeStyles.legend} aria-label={t.legend}>
      {t.steps.map((word, step) => (
        <li key={word} className={shadeStyles.legendItem}>
          <span className={`${shadeStyles.swatch} ${shadeStyles.shade}`} data-shade={step} aria-hidden="true" /> {word}
        </li>
      ))}
      <li className={shadeStyles.legendItem}>
        <span className={`${shadeStyles.swatch} ${shadeStyles.shade}`} data-shade="silent" aria-hidden="true" />{' '}
        {t.notReported}
      </li>
    </ul>
  );
}
