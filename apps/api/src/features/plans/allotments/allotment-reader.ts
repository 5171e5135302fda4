import { Injectable } from '@nestjs/common';
import type { AllottedLevelBody, AllottedMeasureBody, Allotments } from '@tiendo/contracts';
import { allotmentOf, allottedTogether, asksOfEveryUnit } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PlanDirectory } from '../store/plan-directory.js';
import type { AskedAt, MeasureAsAsked, PlanRef } from '../store/plan-ref.js';
import { allotmentActs, unitNamesInOrder } from './allotment.queries.js';

/** What of a target each unit is to reach, as the API tells it. */
@Injectable()
export class AllotmentReader {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
  ) {}

  /** Throws item-not-found. */
  async read(manager: Manager, plan: PlanRef, code: string, at: AskedAt): Promise<Allotments> {
    const { provinceId } = plan;
    const [target] = await this.plans.itemsAt(manager, plan, { ...at, kind: 'target', codes: [code] });
    if (!target) throw new ApiProblem('item-not-found');
    const measures = await this.plans.measuresAt(manager, plan, { ...at, codes: [code] });
    const acts = await allotmentActs(manager, provinceId, target.itemId, at.knownAt ?? null);
    const labels = await this.documents.byId(
      manager,
      provinceId,
      acts.map(({ documentId }) => documentId),
    );
    const documentOf = (id: string) => ({ id, label: labels.get(id)?.label ?? '' });
    const ids = measures.flatMap(({ allotments }) => allotments.map(({ unit }) => unit));
    const units = await unitNamesInOrder(manager, provinceId, [...new Set(ids)]);
    const indicatorCodes = new Map(measures.map(({ indicatorId, indicatorCode }) => [indicatorId, indicatorCode]));
    const { slug, startsOn, endsOn, title } = plan;
    return {
      plan: { slug, code: plan.code, title, startsOn, endsOn },
      target: { code: target.code, name: target.name },
      day: at.asOf,
      measures: measures.map((measure) => measureBody(measure, at.asOf, units, documentOf)),
      acts: acts.flatMap((act) => {
        const { id, indicatorId, horizon, effectiveOn: from, documentId, quantity, note, given, sum, taken } = act;
        const { recordedAt, recordedBy } = act;
        // A measure that an amendment took out of the target is told no more; its acts stay where it was.
        const indicator = indicatorCodes.get(indicatorId);
        if (indicator === undefined) return [];
        return {
          ...{ id, indicator, horizon, from, document: documentOf(documentId), quantity, note, given, sum, taken },
          ...{ recordedAt, recordedBy },
        };
      }),
      version: target.version,
    };
  }
}

function measureBody(
  measure: MeasureAsAsked,
  day: string,
  units: readonly { readonly id: string; readonly code: string; readonly name: string }[],
  documentOf: (id: string) => { id: string; label: string },
): AllottedMeasureBody {
  const { indicatorCode: code, indicatorName: name, measureUnit, aggregation } = measure;
  const { label, horizon, comparator, value, valueUpper, allotments } = measure;
  const { sum, rest } = allottedTogether(measure, day);
  return {
    indicator: { code, name, measureUnit, aggregation },
    ...{ label, horizon, comparator, value, valueUpper, sum, rest },
    withoutAllotment: asksOfEveryUnit(measure) ? 'same' : 'nothing',
    levels: units.flatMap((unit): AllottedLevelBody[] => {
      const own = allotmentOf(unit.id, allotments, day);
      if (own === null || own.value === null) return [];
      const { from, share, documentId } = own;
      const level = { value: own.value, valueUpper: own.valueUpper ?? null };
      return [{ unit: { code: unit.code, name: unit.name }, ...level, from, share, document: documentOf(documentId) }];
    }),
  };
}
