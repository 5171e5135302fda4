import type { IndicatorRule } from '@tiendo/contracts';
import { indicatorKind } from '@tiendo/indicators';
import { ruleOn } from '@tiendo/indicators/time';
import type { IndicatorRow } from './indicator.queries.js';
import type { IndicatorRuleFields, IndicatorRuleVersionRow } from './indicator-rule.queries.js';

/** The fields of a rule out of a row that holds more. */
export function fieldsOf(row: IndicatorRuleFields): IndicatorRuleFields {
  const { measureUnit, direction, aggregation, kind, carryRule, carryWeightId, limitLow, limitHigh } = row;
  const { parentId, partKind } = row;
  const part = { parentId, partKind };
  return { measureUnit, direction, aggregation, kind, carryRule, carryWeightId, limitLow, limitHigh, ...part };
}

/** An indicator as answers show it: the rule of a day, the one first given, and everything said on it since. */
export function indicatorBody(
  row: IndicatorRow,
  versions: readonly IndicatorRuleVersionRow[],
  { day, codeById, labelOf }: BodyContext,
): IndicatorRule {
  const codeOf = (id: string | null) => (id === null ? null : (codeById.get(id) ?? null));
  const shown = <Fields extends Partial<IndicatorRuleFields>>({ carryWeightId, parentId, ...rest }: Fields) => ({
    ...rest,
    ...(carryWeightId !== undefined && { carryWeight: codeOf(carryWeightId) }),
    ...(parentId !== undefined && { parent: codeOf(parentId) }),
  });
  const first = fieldsOf(row);
  const full = (fields: IndicatorRuleFields) => ({
    ...shown(fields),
    carryWeight: codeOf(fields.carryWeightId),
    parent: codeOf(fields.parentId),
  });
  const holds = ruleOn(first, versions, day);
  return {
    code: row.code,
    name: row.name,
    ...full(holds),
    kind: indicatorKind(holds),
    kindStated: holds.kind !== null,
    version: row.version,
    first: full(first),
    versions: versions
      .map(({ effectiveOn, recordedAt, recordedBy, documentId, rule }) => ({
        effectiveOn,
        recordedAt,
        recordedBy,
        rule: shown(rule),
        document: documentId === null ? null : labelOf(documentId),
      }))
      .reverse(),
  };
}

export interface BodyContext {
  readonly day: string;
  readonly codeById: ReadonlyMap<string, string>;
  readonly labelOf: (documentId: string) => string | null;
}
