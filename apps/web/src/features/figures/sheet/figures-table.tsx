import { Fragment, type ReactNode } from 'react';
import { targetText } from '../../../shared/figure-entry';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import type { Head, Layout } from '../entry/layout';
import { figureMessages } from '../messages';
import { paperCell } from './paper-cell';
import { WIDTHS, type SheetPart } from './sheet-parts';
import styles from './figures-sheet.module.css';

interface Props {
  layout: Layout;
  part: SheetPart;
  /** Which part of how many; null: the only one. */
  label: string | null;
  allPreliminary: boolean;
}

const pillarOf = (head: Head | undefined) => (head?.type === 'line' ? (head.line.pillar?.name ?? null) : null);

/** One part of the sheet: every row with some of the columns; its heads come back on every page. */
export function FiguresTable({ layout, part, label, allPreliminary }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const { down, rows } = layout;
  const columns = layout.columns.slice(part.from, part.to);
  const groups = runsOf(columns);
  const hasGroups = groups.some(({ name }) => name !== null);
  const orders = ordersOf(rows);
  const width = columns.length + 2;
  return (
    <table className={styles.table}>
      <colgroup>
        <col style={{ width: `${WIDTHS.order}mm` }} />
        <col style={{ width: `${WIDTHS.head[down]}mm` }} />
        <col span={columns.length} />
      </colgroup>
      <thead>
        {label !== null && (
          <tr className={styles.part}>
            <th colSpan={width} scope="colgroup">
              {label}
            </th>
          </tr>
        )}
        <tr>
          <th scope="col" rowSpan={hasGroups ? 2 : 1}>
            {t.sheet.order}
          </th>
          <th scope="col" rowSpan={hasGroups ? 2 : 1}>
            {down === 'lines' ? t.file.indicator : t.file.unit}
          </th>
          {hasGroups
            ? groups.map(({ name, from, span }) =>
                name === null ? (
                  <td key={from} colSpan={span} />
                ) : (
                  <th key={from} scope="colgroup" colSpan={span}>
                    {name}
                  </th>
                ),
              )
            : columns.map((head) => <ColumnHead key={head.code} head={head} />)}
        </tr>
        {hasGroups && (
          <tr>
            {columns.map((head) => (
              <ColumnHead key={head.code} head={head} />
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((head, row) => (
          <Fragment key={head.code}>
            {head.type === 'line' && head.opensPillar && pillarOf(head) !== null && (
              <tr className={styles.pillarRow}>
                <th colSpan={width} scope="rowgroup">
                  {pillarOf(head)}
                </th>
              </tr>
            )}
            <tr className={head.type === 'province' ? styles.province : undefined}>
              <td className={styles.order}>{orders[row] === null ? '' : f.number(orders[row] ?? 0)}</td>
              <th scope="row">
                <HeadText head={head} />
              </th>
              {columns.map(({ code }, column) => {
                const { text, raised, beneath } = paperCell(layout.at(row, part.from + column), allPreliminary, t, f);
                return (
                  <td key={code}>
                    {breakable(text)}
                    {raised !== null && <sup>{raised}</sup>}
                    {beneath !== null && <span className={styles.beneath}>{breakable(beneath)}</span>}
                  </td>
                );
              })}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead({ head }: { head: Head }) {
  return (
    <th scope="col">
      <HeadText head={head} />
    </th>
  );
}

/** A unit by its full name; a line with what it is measured in, its level, and of whom it is asked. */
function HeadText({ head }: { head: Head }) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  if (head.type === 'province') return t.province;
  if (head.type === 'unit') return head.unit.name;
  const { line, only } = head;
  const target = targetText(line, t, f);
  const about = [
    line.indicator.measureUnit,
    line.cumulative ? t.cumulative : null,
    target && t.sheet.level(target),
    only.length > 0 ? t.onlyOf(only.join(', ')) : null,
    line.supplier && t.suppliedBy(line.supplier.name),
  ];
  return (
    <>
      {line.indicator.name} <span className={styles.about}>({about.filter(Boolean).join('; ')})</span>
    </>
  );
}

/** Columns beside each other that belong to one pillar. */
function runsOf(columns: readonly Head[]): readonly { name: string | null; from: number; span: number }[] {
  const starts = columns.flatMap((head, index) =>
    index === 0 || pillarOf(head) !== pillarOf(columns[index - 1]) ? [index] : [],
  );
  return starts.map((from, index) => ({
    ...{ name: pillarOf(columns[from]), from },
    span: (starts[index + 1] ?? columns.length) - from,
  }));
}

/** Running numbers of rows; the province has none. */
function ordersOf(rows: readonly Head[]): readonly (number | null)[] {
  const shift = rows.filter(({ type }) => type === 'province').length;
  return rows.map(({ type }, index) => (type === 'province' ? null : index + 1 - shift));
}

/** A fraction may break behind its line, never within a number. */
const breakable = (text: string): ReactNode =>
  text.split('/').map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      {piece}
    </Fragment>
  ));
