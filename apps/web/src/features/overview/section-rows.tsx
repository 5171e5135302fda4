import { compareStatus, type CountingPolicy } from '@tiendo/indicators/status';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import type { ItemCell, NamedRollUp } from '../../shared/contract-types';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { StatusBar, StatusMark } from '../../shared/status';
import { paths } from '../../shared/url';
import type { Speech } from './headline-sentence';
import { useRoving } from './use-roving';
import { useSpeech } from './use-speech';
import styles from './section-rows.module.css';

interface Props {
  kind: 'target' | 'task';
  sections: readonly NamedRollUp[];
  cells: readonly { readonly code: string; readonly items: readonly ItemCell[] }[];
  policy: CountingPolicy;
}

/** Room for the longest name in one line, in px, and the most it gets; a letter at the size of the rows. */
const [WIDEST_NAME, LETTER] = [112, 6.9];

/** More items than this in one row, and cells give way to a bar. */
const MOST_CELLS = 150;

/** So many stay in one line, a little smaller where there is less room than they would take. */
const ONE_LINE = 12;

/** Pillars or groups, every item a cell that opens it, with the share that is done: progress and the way down are one picture. */
export function SectionRows({ kind, sections, cells, policy }: Props) {
  const { f } = useSpeech();
  const widest = Math.max(...sections.map((one) => `${f.number(one.completed)}/${f.number(one.total)}`.length));
  const longest = Math.max(...sections.map((section) => section.name.length));
  const nameWidth = Math.min(WIDEST_NAME, Math.ceil(longest * LETTER));
  return (
    <ul
      className={styles.rows}
      style={{ '--count-width': `${widest}ch`, '--name-width': `${nameWidth}px` } as CSSProperties}
    >
      {sections.map((section) => (
        <SectionRow
          key={section.code}
          kind={kind}
          section={section}
          items={cells.find((one) => one.code === section.code)?.items ?? []}
          policy={policy}
        />
      ))}
    </ul>
  );
}

/** What the marks of cells mean beside their shapes; null: none is there. */
export function cellsHint(cells: Props['cells'], { t }: Speech): string | null {
  const all = cells.flatMap((section) => section.items);
  const parts = [
    ...(all.some((cell) => cell.overdueDays !== null) ? [t.sections.lateHint] : []),
    ...(all.some((cell) => cell.continuing) ? [t.sections.continuingHint] : []),
  ];
  const text = parts.join('; ');
  return text === '' ? null : `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}

interface RowProps {
  kind: 'target' | 'task';
  section: NamedRollUp;
  items: readonly ItemCell[];
  policy: CountingPolicy;
}

function SectionRow({ kind, section, items, policy }: RowProps) {
  const { t, s, f } = useSpeech();
  const { slug, params } = usePlanView();
  const common = useMessages(commonMessages);
  const list = (status?: string) =>
    paths.list(slug, kind, params, { section: section.code, status: status ? [status] : undefined });
  const roving = useRoving(items.length);
  const inOrder = [...items].sort((a, b) => compareStatus(a.status, b.status));
  return (
    <li className={styles.row}>
      <Link to={list()} className={styles.rowName} title={t.sections.openList(section.name)}>
        {section.name}
      </Link>
      {items.length > MOST_CELLS || items.length === 0 ? (
        <StatusBar
          parts={section.byStatus}
          height={16}
          to={list}
          label={section.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`).join('; ')}
        />
      ) : (
        <ul className={styles.cells} data-dense data-one-line={items.length <= ONE_LINE || undefined} {...roving.list}>
          {inOrder.map((cell, index) => {
            const extras = [
              ...(cell.overdueDays !== null ? [s.overdue(cell.overdueDays)] : []),
              ...(cell.continuing ? [s.continuing] : []),
            ];
            const label = t.sections.cell(
              cell.code,
              cell.name ?? common.notStatedBySource,
              s.status[cell.status],
              extras,
            );
            const tip = [cell.name ?? cell.code, [s.status[cell.status], ...extras].join(', ')].join('\n');
            return (
              <li key={cell.code}>
                <Link
                  to={paths.item(slug, cell.kind, cell.code, params)}
                  className={cell.overdueDays === null ? styles.cell : `${styles.cell} ${styles.cellLate}`}
                  aria-label={label}
                  data-tip={tip}
                  tabIndex={roving.tabIndexOf(index)}
                >
                  <StatusMark status={cell.status} size={15} continuing={cell.continuing} />
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      <span className={styles.rowCount}>
        <strong>{f.number(section.completed)}</strong>/{f.number(section.total)}
      </span>
      <span className={styles.rowShare}>{f.share(section.completed, section.total, policy.percentDigits) ?? '–'}</span>
    </li>
  );
}

/** Targets the source counts without naming: one line, not ten empty ones. */
export function Unnamed({ sections, cells }: Pick<Props, 'sections' | 'cells'>) {
  const { t, s, f } = useSpeech();
  const { slug, params, plan } = usePlanView();
  const lines = cells
    .map((section) => ({ section, items: section.items.filter((cell) => cell.name === null) }))
    .filter(({ items }) => items.length > 0);
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ section, items }) => {
        const name = sections.find((one) => one.code === section.code)?.name ?? section.code;
        const note = plan.pillars.find((pillar) => pillar.code === section.code)?.note;
        const first = items[0]?.status;
        const same = first !== undefined && items.every((cell) => cell.status === first);
        return (
          <li key={section.code}>
            <Link to={paths.list(slug, 'target', params, { section: section.code })}>
              {same
                ? t.sections.unnamed(f.count(items.length), s.status[first], name)
                : t.sections.unnamedMixed(f.count(items.length), name)}
            </Link>{' '}
            {note && <span>{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
