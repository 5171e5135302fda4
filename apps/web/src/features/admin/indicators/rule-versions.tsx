import type { IndicatorRule, IndicatorRuleVersion } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import admin from '../parts/admin.module.css';
import { indicatorMessages } from './messages';

interface Props {
  indicator: IndicatorRule;
  nameOf: (code: string | null) => string;
}

/** What was said on the rule of an indicator, latest recorded first, down to how it was first given. */
export function RuleVersions({ indicator, nameOf }: Props) {
  const t = useMessages(indicatorMessages);
  const format = useFormat();
  if (indicator.versions.length === 0) return null;
  const told = (rule: IndicatorRuleVersion['rule']): string[] => {
    const { measureUnit, direction, aggregation, kind, carryRule, carryWeight, limitLow, limitHigh } = rule;
    const { parent, partKind } = rule;
    const limit = (value: string | null) => (value === null ? t.none : format.number(value));
    return [
      ...(measureUnit === undefined ? [] : [t.said(t.measureUnit, measureUnit)]),
      ...(direction === undefined ? [] : [t.said(t.direction, t.directions[direction])]),
      ...(aggregation === undefined ? [] : [t.said(t.aggregation, t.aggregations[aggregation])]),
      ...(kind === undefined ? [] : [t.said(t.kind, t.kinds[kind ?? 'usual'])]),
      ...(carryRule === undefined ? [] : [t.said(t.carryRule, t.carryRules[carryRule])]),
      ...(carryWeight === undefined || carryWeight === null ? [] : [t.said(t.carryWeight, nameOf(carryWeight))]),
      ...(limitLow === undefined ? [] : [t.said(t.limitLow, limit(limitLow))]),
      ...(limitHigh === undefined ? [] : [t.said(t.limitHigh, limit(limitHigh))]),
      ...(parent === undefined ? [] : [t.said(t.parent, parent === null ? t.none : nameOf(parent))]),
      ...(partKind === undefined || partKind === null ? [] : [t.said(t.partKind, t.partKinds[partKind])]),
    ];
  };
  return (
    <section>
      <h3>{t.history}</h3>
      <ol>
        {indicator.versions.map((version) => (
          <li key={version.recordedAt}>
            <strong>
              {version.effectiveOn === null ? t.corrected : t.changedFrom(format.day(version.effectiveOn))}
            </strong>
            <br />
            {told(version.rule).join('; ')}
            <p className={admin.quiet}>
              {t.recorded(format.moment(version.recordedAt), version.recordedBy)}
              {version.document !== null && ` · ${version.document}`}
            </p>
          </li>
        ))}
        <li>
          <strong>{t.firstRule}</strong>
          <br />
          {told(indicator.first).join('; ')}
        </li>
      </ol>
    </section>
  );
}
