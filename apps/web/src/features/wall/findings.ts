import { isItemStatus } from '@tiendo/indicators/status';
import { permissionCounts } from '@tiendo/indicators/words';
import type { Change, Overview, RollUp } from '../../shared/contract-types';
import type { Format } from '../../shared/format';
import type { StatusMessages } from '../../shared/status';
import type { WallMessages } from './messages';

/** What the titles are made with: the wall's words, the words of the statuses, and the formatters. */
export interface WallSpeech {
  readonly t: WallMessages;
  readonly s: StatusMessages;
  readonly f: Format;
}

type Item = Overview['attention']['items'][number];

/** "01 chỉ tiêu, 08 nhiệm vụ"; a kind without any is left out. */
function byKind(items: readonly { readonly kind: 'target' | 'task' }[], { t, f }: WallSpeech): string {
  return (['target', 'task'] as const)
    .map((kind) => [kind, items.filter((item) => item.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t.countOf(f.count(count), kind))
    .join(', ');
}

/** How far the plan is, and what of it is late. */
export function headlineFinding(overview: Overview, speech: WallSpeech): string {
  const { t, f } = speech;
  const done = (['target', 'task'] as const).flatMap((kind) => {
    const { completed, total } = kind === 'target' ? overview.targets : overview.tasks;
    return total > 0 ? [t.countOf(f.ratio(completed, total), kind)] : [];
  });
  if (done.length === 0) return t.nothingCounted;
  const rollUps = [overview.targets, overview.tasks];
  if (rollUps.every(({ total, byStatus }) => byStatus.every(({ status }) => status === 'noStatement') || total === 0)) {
    const kinds = (['target', 'task'] as const).map((kind, index) => [kind, rollUps[index]?.total ?? 0] as const);
    return t.unreported(kinds.flatMap(([kind, n]) => (n > 0 ? [t.countOf(f.count(n), kind)] : [])).join(', '));
  }
  const cells = [...overview.cells.pillars, ...overview.cells.groups].flatMap(({ items }) => items);
  const late = byKind(
    cells.filter(({ overdueDays }) => overdueDays !== null),
    speech,
  );
  return [t.done(done.join(', ')), late === '' ? t.noneLate : t.late(late)].join('; ');
}

/** The most pressing thing there is: what is late and whose, else what is stopped, blocked, or silent. */
export function attentionFinding({ attention }: Overview, speech: WallSpeech): string {
  const { t, s, f } = speech;
  const { items } = attention;
  const late = items.filter(({ overdueDays }) => overdueDays !== null);
  const stopped = items.filter(({ status }) => status === 'stopped');
  if (late.length > 0) {
    const days = Math.max(...late.map(({ overdueDays }) => overdueDays ?? 0));
    const most = mostOften(late.flatMap(({ leadUnits }) => leadUnits.map(({ name }) => name)));
    const more = most
      ? t.most(most.name, f.count(most.count))
      : stopped.length > 0 && t.stopped(byKind(stopped, speech));
    return [t.late(byKind(late, speech)), t.longest(f.number(days)), more].filter(Boolean).join('; ');
  }
  if (stopped.length > 0) {
    const without = permissionCounts(stopped, f.language).map(([text, count]) => t.lacking(f.count(count), text));
    return [t.stopped(byKind(stopped, speech)), ...without].join('; ');
  }
  const blocked = items.filter(({ cause }) => cause !== null);
  if (blocked.length > 0) {
    const most = mostOften(blocked.flatMap((item) => causeOf(item, s) ?? []));
    return [t.blocked(byKind(blocked, speech)), most && t.most(most.name, f.count(most.count))]
      .filter(Boolean)
      .join('; ');
  }
  const silent = items.filter(({ silentDays }) => silentDays !== null);
  if (silent.length === items.length && silent.length > 0) {
    const days = Math.max(...silent.map(({ silentDays }) => silentDays ?? 0));
    return [t.silent(byKind(silent, speech)), t.longest(f.number(days))].join('; ');
  }
  return t.attention(f.count(attention.total));
}

const causeOf = ({ cause }: Item, s: StatusMessages): string | null =>
  cause !== null && cause in s.cause ? s.cause[cause as keyof StatusMessages['cause']] : null;

/** The name that comes most often, when it comes more than once and no other as often. */
function mostOften(names: readonly string[]): { name: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < 2 || second?.[1] === first[1]) return null;
  return { name: first[0], count: first[1] };
}

type Pillar = Overview['pillars'][number];

/** Which pillars are ahead and which are behind; those that share a place are named together, or counted. */
export function pillarsFinding({ pillars, policy }: Overview, { t, f }: WallSpeech): string {
  const share = ({ completed, total }: RollUp) => f.share(completed, total, policy.targets.percentDigits) ?? '–';
  const counted = pillars.filter(({ total }) => total > 0);
  const above = (a: Pillar, b: Pillar) => b.completed * a.total - a.completed * b.total;
  const [best, ...rest] = [...counted].sort(above);
  const worst = rest.at(-1) ?? best;
  if (!best || !worst) return t.nothingCounted;
  if (above(best, worst) === 0)
    return counted.length === 1 ? t.onePillar(best.name, share(best)) : t.allPillars(share(best));
  const named = (like: Pillar) => {
    const names = counted.filter((pillar) => above(pillar, like) === 0).map(({ name }) => name);
    return names.length > 2 ? t.manyPillars(f.count(names.length)) : names.join(', ');
  };
  return t.pillarsFound(named(best), share(best), named(worst), share(worst));
}

/** What turned since the day, by what it turned to; the best and the worst news by count, the rest together. */
export function changesFinding({ changes }: Overview, { t, f }: WallSpeech): string {
  const { items, total, since, firstReport } = changes;
  if (firstReport) {
    const { from, to } = firstReport;
    return t.firstReport(f.count(firstReport.items), f.day(from), f.day(to));
  }
  const told = NEWS.map(({ key, is }) => ({ key, count: items.filter(is).length })).filter(({ count }) => count > 0);
  const day = f.day(since);
  if (told.length === 0) return t.changes(f.count(total), day);
  const rest = total - told.reduce((sum, { count }) => sum + count, 0);
  const parts = told.map(({ key, count }) => t.news[key](f.count(count)));
  return t.changed(day, [...parts, ...(rest > 0 ? [t.news.other(f.count(rest))] : [])].join(', '));
}

const turnedTo =
  (...statuses: readonly string[]) =>
  ({ change, to }: Change): boolean =>
    change === 'turned' && isItemStatus(to) && statuses.includes(to);

const NEWS = [
  { key: 'completed', is: turnedTo('completed', 'maintained') },
  { key: 'fellOverdue', is: ({ change }: Change) => change === 'fellOverdue' },
  { key: 'stopped', is: turnedTo('stopped') },
  { key: 'notMet', is: turnedTo('notMet') },
] as const;
