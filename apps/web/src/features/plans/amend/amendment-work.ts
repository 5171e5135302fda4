import type { AmendmentDraftBody, DocumentBody } from '@tiendo/contracts';
import type { PlanDetail } from '../../../shared/contract-types';
import {
  readDraft,
  readTarget,
  readTask,
  type DraftDocument,
  type DraftTarget,
  type DraftTask,
} from '../draft/draft-document';
import { withTaken } from '../draft/differences';
import { writeDraft, writeIndicator, writeTarget, writeTask } from '../draft/write-draft';

type Item = DraftTarget | DraftTask;

/** An amendment as it is prepared: on the screen, on the device and, saved, on the server. */
export interface AmendmentWork {
  readonly effectiveOn: string | null;
  readonly document: DocumentBody | null;
  readonly note: string;
  /** Items as the plan asked for them when they were taken up, by code. */
  readonly before: readonly (readonly [code: string, item: Item])[];
  /** Codes of indicators that the plan has. */
  readonly indicators: readonly string[];
  /** Code and name of items that leave the plan. */
  readonly removed: readonly (readonly [code: string, name: string])[];
  readonly withPolicy: boolean;
  readonly bench: DraftDocument;
}

type Json = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const pairsOf = (value: unknown): [string, unknown][] =>
  (Array.isArray(value) ? (value as unknown[]) : []).flatMap((pair): [string, unknown][] =>
    Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0], pair[1]]] : [],
  );
const isTarget = (value: unknown): boolean => 'measures' in objectOf(value);

/** Reads a kept draft, whatever it lacks; null: nothing was prepared yet. */
export function readWork(kept: AmendmentDraftBody['document'], plan: PlanDetail): AmendmentWork {
  const raw = objectOf(kept);
  const { effectiveOn, document, note, indicators, bench } = raw;
  return {
    effectiveOn: typeof effectiveOn === 'string' ? effectiveOn : null,
    document: typeof objectOf(document)['id'] === 'string' ? (document as DocumentBody) : null,
    note: typeof note === 'string' ? note : '',
    before: pairsOf(raw['before']).map(([code, item]) => [code, isTarget(item) ? readTarget(item) : readTask(item)]),
    indicators: Array.isArray(indicators) ? indicators.filter((code) => typeof code === 'string') : [],
    removed: pairsOf(raw['removed']).map(([code, name]) => [code, typeof name === 'string' ? name : code]),
    withPolicy: raw['withPolicy'] === true,
    bench: bench === undefined ? { ...readDraft(plan), targets: [], tasks: [] } : readDraft(bench),
  };
}

const written = (item: Item) => ('measures' in item ? writeTarget(item) : writeTask(item));

/** An amendment as it is kept on the server. */
export const writeWork = (work: AmendmentWork): Record<string, unknown> => ({
  ...work,
  before: work.before.map(([code, item]) => [code, written(item)]),
  bench: writeDraft(work.bench),
});

/** What of an amendment is compared when two have saved it. */
export const comparedWork = ({ effectiveOn, document, note, removed, withPolicy, bench }: AmendmentWork) => ({
  ...{ effectiveOn, note, document: document?.label },
  removed: removed.map(([code, name]) => ({ code, name })),
  policy: withPolicy ? bench.policy : undefined,
  targets: bench.targets.map(writeTarget),
  tasks: bench.tasks.map(writeTask),
  indicators: bench.indicators.map(writeIndicator),
});

/** My amendment with what is theirs at the paths of `taken`; an indicator that something taken stands on comes along. */
export function workWithTaken(mine: AmendmentWork, theirs: AmendmentWork, taken: ReadonlySet<string>): AmendmentWork {
  const [ours, others] = [comparedWork(mine), comparedWork(theirs)];
  const chosen = withTaken(ours, others, taken) as ReturnType<typeof comparedWork>;
  const bench = readDraft({
    ...writeDraft(mine.bench),
    policy: chosen.policy ?? mine.bench.policy,
    targets: chosen.targets,
    tasks: chosen.tasks,
    indicators: chosen.indicators,
  });
  const known = new Set(bench.indicators.map(({ code }) => code));
  const used = new Set(bench.targets.flatMap(({ measures }) => measures.map(({ indicator }) => indicator)));
  const along = theirs.bench.indicators.filter(({ code }) => used.has(code) && !known.has(code));
  return {
    effectiveOn: chosen.effectiveOn ?? null,
    document: taken.has('document') ? theirs.document : mine.document,
    note: chosen.note ?? '',
    before: [...new Map([...theirs.before, ...mine.before])],
    indicators: [...new Set([...mine.indicators, ...theirs.indicators])],
    removed: chosen.removed.map(({ code, name }) => [code, name] as const),
    withPolicy: chosen.policy !== undefined,
    bench: { ...bench, indicators: [...bench.indicators, ...along] },
  };
}
