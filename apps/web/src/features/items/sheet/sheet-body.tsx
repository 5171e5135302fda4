import type { ItemKind, ItemRow, PlanPolicy } from '@tiendo/contracts';
import { Fragment } from 'react';
import type { RollUp } from '../../../shared/contract-types';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { useSession } from '../../../shared/session';
import { StatusMark, statusMessages } from '../../../shared/status';
import { percentDigitsOf } from '../list/plan-count';
import { itemMessages } from '../messages';
import { beginning, partsText, permissionText, putTogetherText, valueText } from '@tiendo/indicators/words';
import { baselineText, levelsOf, levelsText, requiredText } from '../../../shared/format/required-text';
import { roman, type SheetSection } from './sheet-sections';
import styles from './sheet.module.css';

interface Part {
  readonly kind: ItemKind;
  readonly total: RollUp | undefined;
  readonly sections: readonly SheetSection[];
}

/** The table itself: A and B, then I, II …, then every item; the header comes back on every page. */
export function SheetBody({ parts, policy }: { parts: readonly Part[]; policy: PlanPolicy }) {
  const t = useMessages(itemMessages);
  const format = useFormat();
  const counts = (rollUp: RollUp | null | undefined, kind: ItemKind) => {
    if (!rollUp) return null;
    const share = format.share(rollUp.completed, rollUp.total, percentDigitsOf(policy, kind));
    return t.sheet.completed(
      `${format.number(rollUp.completed)}/${format.number(rollUp.total)}${share ? ` (${share})` : ''}`,
    );
  };
  const { columns } = t.sheet;
  return (
    <div className={styles.scroll} role="region" aria-label={t.sheet.title} tabIndex={0}>
      <table className={styles.table}>
        <colgroup>
          {['4%', '27%', '11%', '8%', '7.5%', '8.5%', '12%', '22%'].map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {Object.entries(columns).map(([key, label]) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part, index) => (
          <Fragment key={part.kind}>
            <tbody className={styles.keep}>
              <tr className={styles.part}>
                <td>{'AB'[index]}</td>
                <th colSpan={7} scope="rowgroup">
                  {(part.kind === 'target' ? t.sheet.targets : t.sheet.tasks)(
                    format.number(part.sections.reduce((sum, section) => sum + section.rows.length, 0)),
                  )}
                  {part.total && <span className={styles.count}> {counts(part.total, part.kind)}</span>}
                </th>
              </tr>
            </tbody>
            {part.sections.map((section, position) => (
              <tbody key={section.key}>
                <tr className={styles.section}>
                  <td>{roman(position + 1)}</td>
                  <th colSpan={7} scope="rowgroup">
                    {section.name ?? t.sheet.withoutSection}
                    <span className={styles.count}> {counts(section.rollUp, part.kind)}</span>
                  </th>
                </tr>
                {section.rows.map((row, order) => (
                  <SheetRow key={row.code} row={row} order={order + 1} />
                ))}
              </tbody>
            ))}
          </Fragment>
        ))}
      </table>
    </div>
  );
}

function SheetRow({ row, order }: { row: ItemRow; order: number }) {
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const session = useSession();
  const reading =
    row.measure &&
    (valueText(row.measure, row.measure.measureUnit, format.language, levelsOf(row.measure)) ??
      baselineText(row.measure, format, t));
  const parts = row.measure && partsText(row.measure, format.language);
  const together = row.measure && putTogetherText(row.measure, format.language);
  const permission = permissionText(row, format.language);
  const notes = [
    row.continuesInYear !== null ? `${s.continuesIn(row.continuesInYear)}.` : null,
    permission === null ? null : `${beginning(permission)}.`,
    row.status === 'yearEnd' && row.evaluationOn === null ? `${t.noEvaluationDay}.` : null,
    row.reason,
  ].filter(Boolean);
  return (
    <tr>
      <td>{order}</td>
      <th scope="row">{row.name ?? common.unnamed(row.code)}</th>
      <td>
        {row.leadUnits.map((unit) => unit.shortName ?? unit.name).join('; ') || (session && common.notStatedBySource)}
      </td>
      <td>
        {row.dueOn && format.day(row.dueOn)} {row.overdueDays !== null && <strong>{s.overdue(row.overdueDays)}</strong>}
      </td>
      <td>{row.measure && (levelsText(row.levels, format, t) ?? requiredText(row.measure, format, t))}</td>
      <td>
        <span className={styles.partsOf}>
          {reading ?? (row.executing && `${row.executing.completed}/${row.executing.total}`)}
        </span>
        {parts && <> ({parts})</>}
        {together && <>, {together}</>}
      </td>
      <td>
        <span className={styles.status}>
          <StatusMark status={row.status} size={14} continuing={row.continuesInYear !== null} />
          {s.status[row.status]}
        </span>
      </td>
      <td>{notes.join(' ')}</td>
    </tr>
  );
}
