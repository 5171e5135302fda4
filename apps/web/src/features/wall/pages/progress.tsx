import { compareStatus, type ItemStatus } from '@tiendo/indicators/status';
import type { ItemCell, NamedRollUp, Overview } from '../../../shared/contract-types';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { StatusBar, StatusMark } from '../../../shared/status';
import { useWallSpeech } from '../use-wall-speech';
import { isBar, isNamed } from './drawn-as';
import styles from '../wall.module.css';

/** Edge of a mark in px of a full-HD screen: read from ten metres. */
const MARK = 36;
/** Items of a section that stand side by side in half a card; more, and sections stand below one another. */
const NARROW = 5;
/** Lines of sections that have room; the sections of the kind that would be too many stand in one run of cells. */
const MOST_LINES = 14;

/** Both headline figures; beneath each every item as a cell, by pillar and by group. */
export function Progress({ overview }: { overview: Overview }) {
  const { targets, tasks, pillars, groups, cells, policy } = overview;
  const kinds = [
    { kind: 'target' as const, rollUp: targets, sections: pillars, cells: cells.pillars, policy: policy.targets },
    { kind: 'task' as const, rollUp: tasks, sections: groups, cells: cells.groups, policy: policy.tasks },
  ].filter(({ rollUp }) => rollUp.total + rollUp.excluded > 0);
  const isFew = isNamed(overview);
  let lines = 0;
  return (
    <>
      {kinds.map((one) => {
        const own = Math.ceil(one.sections.length * (isNarrow(one.cells) ? 0.5 : 1));
        lines += own;
        return <Half key={one.kind} {...one} isFew={isFew} isRun={lines > MOST_LINES} />;
      })}
      {!isFew && <Legend statuses={kinds.flatMap(({ rollUp }) => rollUp.byStatus)} />}
    </>
  );
}

type Cells = Overview['cells']['pillars'];
const isNarrow = (cells: Cells): boolean => cells.length > 5 && cells.every(({ items }) => items.length <= NARROW);

interface HalfProps {
  kind: 'target' | 'task';
  rollUp: Overview['targets'];
  sections: readonly NamedRollUp[];
  cells: Cells;
  policy: Overview['policy']['targets'];
  isFew: boolean;
  isRun: boolean;
}

function Half({ kind, rollUp, sections, cells, policy, isFew, isRun }: HalfProps) {
  const { t, s, f } = useWallSpeech();
  const items = cells.flatMap((section) => section.items);
  const bar = (
    <StatusBar
      parts={rollUp.byStatus}
      height={MARK}
      label={rollUp.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`).join('; ')}
    />
  );
  return (
    <section className={styles.half}>
      <h2 className={styles.figure}>
        <strong>{f.number(rollUp.completed)}</strong>
        <span>
          /{f.number(rollUp.total)} {t.kinds[kind]}
        </span>
        <span className={styles.share}>
          {f.share(rollUp.completed, rollUp.total, policy.percentDigits) ?? t.noShare}
        </span>
      </h2>
      {isBar(cells) ? (
        bar
      ) : isFew ? (
        <NamedItems items={items} />
      ) : isRun || sections.length < 2 ? (
        <Cells items={items} />
      ) : (
        <ul className={styles.sections} data-narrow={isNarrow(cells)}>
          {sections.map(({ code, name, completed, total }) => (
            <li key={code}>
              <span className={styles.sectionName}>{name}</span>
              <Cells items={cells.find((one) => one.code === code)?.items ?? []} />
              {!isNarrow(cells) && (
                <span className={styles.count}>
                  <strong>{f.number(completed)}</strong>/{f.number(total)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the marks mean, once for both kinds. */
function Legend({ statuses }: { statuses: Overview['targets']['byStatus'] }) {
  const { s, f } = useWallSpeech();
  const counts = new Map<ItemStatus, number>();
  for (const { status, count } of statuses) counts.set(status, (counts.get(status) ?? 0) + count);
  return (
    <ul className={styles.legend}>
      {[...counts]
        .sort(([a], [b]) => compareStatus(a, b))
        .map(([status, count]) => (
          <li key={status}>
            <StatusMark status={status} size={28} /> {s.status[status]} <strong>{f.number(count)}</strong>
          </li>
        ))}
    </ul>
  );
}

/** Few items: each with its name and its status in words. */
function NamedItems({ items }: { items: readonly ItemCell[] }) {
  const { s } = useWallSpeech();
  const common = useMessages(commonMessages);
  return (
    <ul className={styles.named}>
      {items.map(({ code, name, status, overdueDays }) => (
        <li key={code}>
          <StatusMark status={status} size={48} />
          <div>
            <p className={styles.name}>{name ?? common.unnamed(code)}</p>
            <p className={styles.fact}>
              {[s.status[status], ...(overdueDays === null ? [] : [s.overdue(overdueDays)])].join(', ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Cells({ items }: { items: readonly ItemCell[] }) {
  const { s } = useWallSpeech();
  const inOrder = [...items].sort((a, b) => compareStatus(a.status, b.status));
  return (
    <ul className={styles.cells}>
      {inOrder.map(({ code, status, overdueDays }) => (
        <li key={code} className={overdueDays === null ? undefined : styles.late}>
          <StatusMark
            status={status}
            size={MARK}
            label={[s.status[status], ...(overdueDays === null ? [] : [s.overdue(overdueDays)])].join(', ')}
          />
        </li>
      ))}
    </ul>
  );
}
