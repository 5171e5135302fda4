import type { JobRunBody } from '@tiendo/contracts';
import type { Format } from '../../../shared/format';
import type { JobMessages } from './messages';

/** What a run kept for one owner; each job writes its own part of it. */
interface Done {
  readonly opened?: readonly string[];
  readonly closed?: readonly string[];
  readonly late?: Readonly<Record<string, number>>;
  readonly recounted?: readonly string[];
  readonly plans?: number;
  readonly differences?: number;
  readonly lines?: readonly string[];
}

export interface RunText {
  readonly sentences: readonly string[];
  /** Differences found, as the command line prints them. */
  readonly lines: readonly string[];
}

/** What one run did for an owner, in words. */
export function runText({ detail, outcome }: JobRunBody, province: string, t: JobMessages, f: Format): RunText {
  const { reason } = detail;
  if (outcome === 'failed') return { sentences: typeof reason === 'string' ? [reason] : [], lines: [] };
  const done = ((detail['owners'] ?? {}) as Record<string, Done>)[province] ?? {};
  const sentences = [
    ...(done.opened?.length ? [t.opened(done.opened.join(', '))] : []),
    ...(done.closed?.length ? [t.closed(done.closed.join(', '))] : []),
    ...Object.entries(done.late ?? {}).map(([period, count]) => t.late(period, f.number(count))),
    ...(done.recounted?.length ? [t.recounted(f.number(done.recounted.length), done.recounted.join(', '))] : []),
    ...(done.plans === undefined ? [] : [t.verified(f.number(done.plans))]),
    ...(done.differences === undefined
      ? []
      : [done.differences === 0 ? t.noDifference : t.differences(f.number(done.differences))]),
  ];
  return { sentences: sentences.length > 0 ? sentences : [t.nothing], lines: done.lines ?? [] };
}
