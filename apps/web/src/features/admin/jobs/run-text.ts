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
  readonly events?: number;
  readonly findings?: number;
  readonly lines?: readonly string[];
}

export interface RunText {
  readonly sentences: readonly string[];
  /** Differences or findings, as the command line prints them; of a failed run what engineers ask for. */
  readonly lines: readonly string[];
}

/** What one run did for an owner, in words. */
export function runText(
  { detail, outcome, retriesAt }: JobRunBody,
  province: string,
  t: JobMessages,
  f: Format,
): RunText {
  const did = didText(detail, province, t, f);
  if (outcome !== 'failed') return { ...did, sentences: did.sentences.length > 0 ? did.sentences : [t.nothing] };
  const { reason, causes, byHand, waited } = detail;
  const why = (Array.isArray(causes) ? causes : []).map((cause) =>
    isCause(cause) ? t.causes[cause] : t.causes.internal,
  );
  const next = retriesAt !== null ? t.retriesAt(f.moment(retriesAt)) : byHand || waited ? [] : t.retriesNoMore;
  return {
    sentences: [...new Set(why), ...did.sentences.map((one) => t.didAllTheSame(one))].concat(next),
    lines: [...(typeof reason === 'string' ? [reason] : []), ...did.lines],
  };
}

const isCause = (cause: unknown): cause is keyof JobMessages['causes'] =>
  cause === 'busy' || cause === 'unavailable' || cause === 'storage-full' || cause === 'internal';

/** What was done, as far as it was. */
function didText(detail: JobRunBody['detail'], province: string, t: JobMessages, f: Format): RunText {
  const done = ((detail['owners'] ?? {}) as Record<string, Done>)[province] ?? {};
  // What is found of no single owner (accounts, exports) is everybody's concern.
  const { findings: shared, lines: sharedLines } = detail as Done;
  const findings = done.findings === undefined ? undefined : done.findings + (shared ?? 0);
  const lines = sharedLines ?? [];
  const sentences = [
    ...(done.opened?.length ? [t.opened(done.opened.join(', '))] : []),
    ...(done.closed?.length ? [t.closed(done.closed.join(', '))] : []),
    ...Object.entries(done.late ?? {}).map(([period, count]) => t.late(period, f.number(count))),
    ...(done.recounted?.length ? [t.recounted(f.number(done.recounted.length), done.recounted.join(', '))] : []),
    ...(done.plans === undefined ? [] : [t.verified(f.number(done.plans))]),
    ...(done.differences === undefined
      ? []
      : [done.differences === 0 ? t.noDifference : t.differences(f.number(done.differences))]),
    ...(done.events === undefined ? [] : [t.checkedEvents(f.number(done.events))]),
    ...(findings === undefined ? [] : [findings === 0 ? t.noFinding : t.findings(f.number(findings))]),
  ];
  return { sentences, lines: [...(done.lines ?? []), ...lines] };
}
