import { type BulkFigure, PROVINCE_UNIT } from '../features/figures/index.js';
import type { PeriodRef } from '../features/reporting/index.js';
import type { PlanFile } from './sample-file.js';
import { type FileIds, optional, required } from './sample-statements.js';

/** The figures of a file for one of its periods, in the file's order; those without a moment are known from `now` on. */
export function figuresOfPeriod(file: PlanFile, ids: FileIds, { code, endsOn }: PeriodRef, now: string): BulkFigure[] {
  return file.figures
    .filter(({ period }) => period === code)
    .map(({ indicator, unit, asOf, recordedAt, source, ...figure }) => ({
      indicatorId: required(ids.indicators, indicator, file),
      unitId: optional(ids.units, unit, file) ?? PROVINCE_UNIT,
      asOf: asOf ?? endsOn,
      recordedAt: recordedAt ?? now,
      numerator: figure.numerator,
      denominator: figure.denominator,
      value: figure.value,
      statedPercent: figure.statedPercent,
      statedText: figure.statedText,
      qualifier: figure.qualifier,
      outcome: figure.outcome,
      cumulative: figure.cumulative,
      classLevel: figure.classLevel,
      classBound: figure.classBound,
      grade: figure.grade,
      origin: figure.origin,
      sourceDocumentId: optional(ids.documents, source, file),
      sourceSection: figure.sourceSection,
      note: figure.note,
    }));
}
