import {
  type Cause,
  isCause,
  isCompleted,
  isExcluded,
  type CountingPolicy,
  type ItemStatus,
} from '@tiendo/indicators/status';
import type { NamedRollUp, Overview, RollUp } from '../../shared/contract-types';
import type { Format } from '../../shared/format';
import type { StatusMessages } from '../../shared/status';
import type { NounKind, OverviewMessages } from './messages';

/** What the sentences are made with: the page's words, the words of the statuses, and the formatters. */
export interface Speech {
  readonly t: OverviewMessages;
  readonly s: StatusMessages;
  readonly f: Format;
}

export const countOf = (rollUp: RollUp, status: ItemStatus): number =>
  rollUp.byStatus.find((part) => part.status === status)?.count ?? 0;

/** "01 chỉ tiêu, 02 nhiệm vụ", kinds without any left out. */
function byKind(counts: readonly (readonly [NounKind, number])[], { t, f }: Speech): string {
  return t.and(counts.filter(([, n]) => n > 0).map(([kind, n]) => t.finding.countOf(f.count(n), kind)));
}

/** What stands under the heading: overdue, stopped, going on. */
export function leadParts(overview: Overview, planYear: number, speech: Speech): string[] {
  const { t, f } = speech;
  const parts: string[] = [];
  const { overdue } = overview;
  if (overdue.targets + overdue.tasks > 0) {
    const told = byKind(
      [
        ['target', overdue.targets],
        ['task', overdue.tasks],
      ],
      speech,
    );
    const cause = mainCause(overdue);
    parts.push(
      cause
        ? t.finding.overdueBecause(told, f.count(cause.count), speech.s.cause[cause.cause])
        : t.finding.overdue(told),
    );
  }
  const stopped = [
    ['target', countOf(overview.targets, 'stopped')],
    ['task', countOf(overview.tasks, 'stopped')],
  ] as const;
  const total = stopped[0][1] + stopped[1][1];
  if (stopped.every(([, n]) => n > 0)) parts.push(t.finding.stopped(f.count(total), byKind(stopped, speech)));
  else if (total > 0) parts.push(t.finding.stoppedOneKind(byKind(stopped, speech)));
  for (const [kind, rollUp] of [
    ['target', overview.targets],
    ['task', overview.tasks],
  ] as const) {
    if (rollUp.continuing > 0) parts.push(t.finding.continuing(f.count(rollUp.continuing), kind, planYear + 1));
  }
  const moved = (['target', 'task'] as const).flatMap((kind) => {
    const more = movement(overview, kind);
    return more === 0 ? [] : [t.finding.more(more > 0 ? '+' : '−', f.count(Math.abs(more)), kind)];
  });
  if (moved.length > 0) parts.push(t.finding.since(f.day(overview.changes.since), t.and(moved)));
  return parts;
}

/** How many more of a kind are done than on the day to compare with; of a first report nothing has moved. */
export function movement({ changes, targets, tasks }: Overview, kind: 'target' | 'task'): number {
  if (changes.firstReport) return 0;
  const [now, before] = kind === 'target' ? [targets, changes.before.targets] : [tasks, changes.before.tasks];
  return now.completed - before.completed;
}

/** Heading of a card of pillars or groups: who is furthest, and where it is stuck. */
export function sectionFinding(
  sections: readonly NamedRollUp[],
  kind: 'target' | 'task',
  policy: CountingPolicy,
  speech: Speech,
): string {
  const { t, s, f } = speech;
  const word = kind === 'target' ? t.sections.pillar : t.sections.group;
  const counted = sections.filter((section) => section.total > 0);
  const full = counted.filter((section) => section.completed === section.total);
  if (counted.length > 0 && full.length === counted.length) return t.sections.allDone(f.count(full.length), word, kind);
  const share = (section: NamedRollUp) => section.completed / section.total;
  const best = counted.reduce<NamedRollUp | null>((a, b) => (a && share(a) >= share(b) ? a : b), null);
  if (!best || best.completed === 0) return t.sections.noneDone(word, kind);
  const first =
    full.length > 1
      ? t.sections.fullDone(f.ratio(full.length, counted.length), word, kind)
      : t.sections.best(best.name, f.ratio(best.completed, best.total), kind);
  const stuck = stuckSection(counted);
  const status = stuck && mainOpenStatus(stuck, policy);
  if (!stuck || !status || stuck === best) return first;
  return `${first}; ${t.sections.weak(stuck.name, f.ratio(status.count, stuck.total), kind, s.status[status.status])}`;
}

/** Where most is stopped, when that is at least half of a section; else the section furthest behind. */
function stuckSection(sections: readonly NamedRollUp[]): NamedRollUp | null {
  const stopped = (section: NamedRollUp) => countOf(section, 'stopped') / section.total;
  const share = (section: NamedRollUp) => section.completed / section.total;
  const halted = sections.reduce<NamedRollUp | null>((a, b) => (a && stopped(a) >= stopped(b) ? a : b), null);
  if (halted && stopped(halted) >= 0.5) return halted;
  return sections.reduce<NamedRollUp | null>((a, b) => (a && share(a) <= share(b) ? a : b), null);
}

/** What most of a section that is not done stands at, as the plan counts. */
function mainOpenStatus(section: RollUp, policy: CountingPolicy) {
  return section.byStatus
    .filter(({ status }) => !isCompleted(status, policy) && !isExcluded(status, policy))
    .reduce<RollUp['byStatus'][number] | null>((a, b) => (a && a.count >= b.count ? a : b), null);
}

/** A second unit is named beside the first where it has this much left. */
const MANY_OPEN = 3;

/** Heading of the chart by lead unit. */
export function unitFinding(units: Overview['units'], itemCount: number, { t, f }: Speech): string {
  const unknown = units.find((unit) => unit.code === null);
  if (unknown && unknown.total * 2 > itemCount) {
    return t.charts.unitUnknown(f.count(unknown.total), f.count(itemCount));
  }
  const open = (unit: RollUp) => unit.total - unit.completed;
  const [first, second] = units
    .filter((unit) => unit.code !== null && open(unit) > 0)
    .sort((a, b) => open(b) - open(a) || b.overdue - a.overdue);
  if (!first) return t.charts.unitAllDone;
  const told = (unit: Overview['units'][number]) =>
    [unit.shortName ?? unit.name ?? '', f.ratio(open(unit), unit.total)] as const;
  if (!second || open(second) < MANY_OPEN) return t.charts.unitMostOpen(...told(first));
  return t.charts.unitTwoOpen(...told(first), ...told(second));
}

/** What most of what is overdue has in common: the kind of its cause, where that is the cause of two or more. */
export function overdueFinding(overdue: Overview['overdue'], { t, s, f }: Speech): string | undefined {
  const main = mainCause(overdue);
  return (
    main && t.attention.finding(f.count(main.count), f.count(overdue.targets + overdue.tasks), s.cause[main.cause])
  );
}

/** The commonest cause of what is overdue, where it is that of two or more. */
function mainCause({ byCause }: Overview['overdue']): { cause: Cause; count: number } | undefined {
  for (const { cause, count } of byCause) if (isCause(cause)) return count > 1 ? { cause, count } : undefined;
  return undefined;
}
