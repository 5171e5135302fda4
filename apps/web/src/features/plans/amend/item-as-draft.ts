import type { ItemDetail } from '@tiendo/contracts';
import {
  OF_NO_WHOLE,
  readTarget,
  readTask,
  type DraftIndicator,
  type DraftTarget,
  type DraftTask,
} from '../draft/draft-document';

const codes = (units: readonly { code: string }[]) => units.map((unit) => unit.code);

const common = (item: ItemDetail) => ({
  code: item.code,
  name: item.name,
  leadUnits: codes(item.leadUnits),
  coordinatingUnits: codes(item.coordinatingUnits),
  executingUnits: item.executingUnits.map((one) => one.unit.code),
  dueOn: item.dueOn,
  note: item.note,
  sourceSection: item.sourceSection,
});

/** A target as the plan asks for it today, ready to be restated by an amendment. */
export const targetAsDraft = (item: ItemDetail): DraftTarget =>
  readTarget({
    ...common(item),
    pillar: item.section?.code,
    goal: item.goal?.code,
    measures: item.measures.map((measure) => ({
      ...measure,
      value: measure.targetValue,
      valueUpper: measure.targetValueUpper,
    })),
  });

/** A task as the plan asks for it today. */
export const taskAsDraft = (item: ItemDetail): DraftTask =>
  readTask({
    ...common(item),
    group: item.section?.code,
    frequency: item.frequency,
    deliverable: item.deliverable,
    source: item.taskSource,
  });

/** The indicators its measures stand on, each once: levels of several years are of one. */
export const indicatorsOf = (item: ItemDetail): DraftIndicator[] => [
  ...new Map(item.measures.map((measure) => [measure.indicator, indicatorOf(measure)])).values(),
];

const indicatorOf = (measure: ItemDetail['measures'][number]): DraftIndicator => ({
  rowKey: measure.indicator,
  code: measure.indicator,
  name: measure.label,
  measureUnit: measure.measureUnit,
  direction: measure.direction as DraftIndicator['direction'],
  aggregation: measure.aggregation as DraftIndicator['aggregation'],
  ...OF_NO_WHOLE,
});
