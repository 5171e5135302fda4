import { isCause } from '@tiendo/indicators/status';
import type { DirectiveBody, LocalityMatrix } from '@tiendo/contracts';
import type { Overview } from '../../shared/contract-types';
import type { Format } from '../../shared/format';
import type { StatusMessages } from '../../shared/status';
import type { WallMessages } from './messages';

/** What the titles are made with: the wall's words, the words of the statuses, and the formatters. */
export interface WallSpeech {
  readonly t: WallMessages;
  readonly s: StatusMessages;
  readonly f: Format;
}

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
  return [
    t.done(done.join(', ')),
    late === '' ? t.noneLate : [t.late(late), causeOfLate(overview, speech)].join(''),
  ].join('; ');
}

/** The cause that most of what is late has, where one has more than any other; empty where none is told. */
function causeOfLate({ attention }: Overview, { t, f }: WallSpeech): string {
  const counts = new Map<string, number>();
  for (const { cause, overdueDays } of attention.items) {
    if (overdueDays !== null && isCause(cause)) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < 2 || second?.[1] === first[1] || !isCause(first[0])) return '';
  return t.causeOf(f.count(first[1]), t.causes[first[0]]);
}

/** How many localities meet everything, and where most is missed; whom it is about is told to members. */
export function localitiesFinding(matrix: LocalityMatrix, isMember: boolean, { t, f }: WallSpeech): string {
  const { whole, groups, weakestGroups } = matrix;
  const weakest = groups
    .filter(({ code }) => weakestGroups.includes(code))
    .map(({ name, shortName }) => shortName ?? name);
  const met = t.localities(f.number(whole.units), f.count(whole.allMet));
  return isMember && weakest.length > 0 ? `${met}; ${t.weakest(weakest.join(', '))}` : met;
}

/** How many of the conclusions are carried out, and how many are late. */
export function decidedFinding(directives: readonly DirectiveBody[], { t, f }: WallSpeech): string {
  const done = directives.filter(({ state }) => state === 'done').length;
  const late = directives.filter(({ overdueDays }) => overdueDays !== null).length;
  const parts = [t.carriedOut(f.ratio(done, directives.length))];
  return [...parts, ...(late > 0 ? [t.late(t.conclusions(f.count(late)))] : [])].join('; ');
}
