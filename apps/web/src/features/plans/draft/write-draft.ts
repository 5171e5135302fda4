import type { DraftDocument, DraftIndicator, DraftItem, DraftMeasure, DraftTarget, DraftTask } from './draft-document';

/** What the contract may leave out is null when empty; what it asks for goes as it is, so that its absence is told. */
const optional = (text: string): string | null => (text.trim() === '' ? null : text);

const writeMeasure = ({ rowKey: _, ...measure }: DraftMeasure) => ({
  ...measure,
  value: optional(measure.value),
  valueUpper: optional(measure.valueUpper),
  note: optional(measure.note),
});

const writeItem = (item: DraftItem) => ({
  code: item.code,
  name: optional(item.name),
  leadUnits: item.leadUnits,
  coordinatingUnits: item.coordinatingUnits,
  executingUnits: item.executingUnits,
  dueOn: item.dueOn,
  note: optional(item.note),
  sourceSection: optional(item.sourceSection),
  ...(item.review.length > 0 && { review: item.review }),
});

export const writeIndicator = ({ rowKey: _, parent, partKind, ...row }: DraftIndicator) => ({
  ...row,
  ...(parent !== '' && { parent, partKind: partKind || undefined }),
});

export const writeTarget = (target: DraftTarget) => ({
  ...writeItem(target),
  pillar: target.pillar,
  goal: optional(target.goal),
  measures: target.measures.map(writeMeasure),
});

export const writeTask = (task: DraftTask) => ({
  ...writeItem(task),
  group: optional(task.group),
  frequency: task.frequency,
  deliverable: optional(task.deliverable),
  source: task.source,
  sourceDocument: optional(task.sourceDocument),
});

/** The document as it is kept: a PlanDocument once nothing is missing. */
export function writeDraft(document: DraftDocument): Record<string, unknown> {
  return {
    code: document.code,
    title: document.title,
    issuer: document.issuer,
    issuedOn: document.issuedOn,
    year: document.year,
    startsOn: document.startsOn,
    endsOn: document.endsOn,
    silenceDays: document.silenceDays ?? undefined,
    dueAtEnd: document.dueAtEnd,
    policy: document.policy,
    sourceNote: optional(document.sourceNote),
    pillars: document.pillars.map(({ rowKey: _, ...row }) => ({ ...row, note: optional(row.note) })),
    goals: document.goals.map(({ rowKey: _, ...row }) => ({ ...row, pillar: optional(row.pillar) })),
    groups: document.groups.map(({ rowKey: _, ...row }) => ({
      ...row,
      leadNote: optional(row.leadNote),
      solution: optional(row.solution),
      solutionSection: optional(row.solutionSection),
    })),
    indicators: document.indicators.map(writeIndicator),
    targets: document.targets.map(writeTarget),
    tasks: document.tasks.map(writeTask),
  };
}
