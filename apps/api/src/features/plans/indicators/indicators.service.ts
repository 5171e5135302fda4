import { Injectable } from '@nestjs/common';
import { compareExact } from '@tiendo/indicators/number';
import { daysOfChange, ruleOn } from '@tiendo/indicators/time';
import type { IndicatorChange, IndicatorRule } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { ApiProblem, problemAt, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PlanDirectory } from '../store/plan-directory.js';
import { type IndicatorRow, indicatorByCode, indicatorRows, lockIndicator } from './indicator.queries.js';
import {
  type IndicatorRuleFields,
  type IndicatorRuleVersionRow,
  insertRuleVersion,
  type NewRuleVersion,
  ruleVersionRows,
} from './indicator-rule.queries.js';
import { namedPart, requireSoundParts } from './indicator-parts.js';
import { IndicatorRulesChanged } from './indicator-rules-changed.js';
import { fieldsOf, indicatorBody } from './rule-bodies.js';

/** Before every day a plan speaks of: the rule as it was first given. */
const FIRST_DAY = '0001-01-01';

/** The owner's indicators with the rules their figures are put together and carried over by, in time. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly events: TransactionEvents,
    private readonly audit: AuditService,
  ) {}

  async list(actor: ActorContext, provinceCode: string): Promise<{ items: IndicatorRule[] }> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    const { manager } = this.database;
    const rows = await indicatorRows(manager, province.id);
    return { items: await this.bodies(manager, province.id, rows, await ruleVersionRows(manager, province.id)) };
  }

  /**
   * Corrects the rule of an indicator for all days, or (`effectiveOn`) changes it from a day on; what was known before
   * stays. What does not differ from what holds is not recorded. Throws carry-weight-invalid, indicator-part-invalid, unknown-indicator, unknown-document,
   * invalid-request (limits the wrong way round on some day).
   */
  async change(
    actor: ActorContext,
    provinceCode: string,
    code: string,
    change: IndicatorChange,
    ifMatch: number | null,
  ): Promise<IndicatorRule> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.write');
    return this.database.transaction(async (manager) => {
      const seen = await this.plans.publishedOf(manager, province.id);
      const published = await this.plans.lockAll(manager, province.id, seen);
      const row = await lockIndicator(manager, province.id, code);
      if (!row) throw new ApiProblem('not-found');
      const before = await ruleVersionRows(manager, province.id, { ids: [row.id] });
      const bodyBefore = await this.body(manager, province.id, row, before);
      requireVersion(ifMatch, row.version, bodyBefore);
      const { effectiveOn = null, documentId = null } = change;
      if (documentId !== null) await this.documents.require(manager, province.id, documentId, '/documentId');
      const rule = differing(row, before, effectiveOn, await this.named(manager, province.id, row, before, change));
      if (Object.keys(rule).length === 0) return bodyBefore;
      const recordedAt = await this.plans.recordingMoment(manager, published, this.clock.now());
      const said = { indicatorId: row.id, effectiveOn, rule, documentId, recordedAt, recordedBy: actor.userId };
      requireSound(row, [
        ...before,
        { ...said, seq: (before.at(-1)?.seq ?? 0) + 1, recordedAt: recordedAt.toISOString() },
      ]);
      if ('parentId' in rule || 'measureUnit' in rule) await this.requireParts(manager, province.id, said);
      await insertRuleVersion(manager, province.id, said);
      await this.events.tell(manager, new IndicatorRulesChanged(province.id, row.id, effectiveOn));
      await this.plans.touchSome(manager, province.id, published);
      await this.audit.record(manager, {
        provinceId: province.id,
        actorId: actor.userId,
        action: 'indicator.change',
        subjectKind: 'indicator',
        subject: code,
        detail: { before: fieldsOf(ruleOn(row, before, effectiveOn ?? this.clock.today())), change: rule, effectiveOn },
      });
      const saved = await indicatorByCode(manager, province.id, code);
      if (!saved) throw new ApiProblem('internal');
      return this.body(manager, province.id, saved, await ruleVersionRows(manager, province.id, { ids: [row.id] }));
    });
  }

  /** With what is about to be said the parts of indicators still go together. */
  private async requireParts(manager: Manager, provinceId: string, said: NewRuleVersion): Promise<void> {
    const versions = await ruleVersionRows(manager, provinceId);
    const next = { ...said, seq: Number.MAX_SAFE_INTEGER, recordedAt: said.recordedAt.toISOString() };
    const rows = await indicatorRows(manager, provinceId);
    requireSoundParts(rows, [...versions, next], said.indicatorId, FIRST_DAY);
  }

  /** The fields that a request names, the weight by the id of its indicator. */
  private async named(
    manager: Manager,
    provinceId: string,
    row: IndicatorRow,
    versions: readonly IndicatorRuleVersionRow[],
    { effectiveOn, documentId: _, carryWeight, parent, partKind, ...given }: IndicatorChange,
  ): Promise<Partial<IndicatorRuleFields>> {
    const holds = ruleOn<IndicatorRuleFields>(fieldsOf(row), versions, effectiveOn ?? this.clock.today());
    const whole = parent ? await indicatorByCode(manager, provinceId, parent) : null;
    const part = namedPart({ parent, partKind }, holds, () => whole?.id);
    const rule: Partial<IndicatorRuleFields> = {
      ...(Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as Partial<IndicatorRuleFields>),
      ...part,
    };
    const carryRule = rule.carryRule ?? holds.carryRule;
    if (carryRule !== 'weighted') return rule.carryRule === undefined ? rule : { ...rule, carryWeightId: null };
    if (carryWeight === undefined && holds.carryWeightId !== null) return rule;
    const weight = carryWeight ? await indicatorByCode(manager, provinceId, carryWeight) : null;
    if (!weight || weight.id === row.id) throw problemAt('carry-weight-invalid', '/carryWeight', NO_WEIGHT);
    return { ...rule, carryWeightId: weight.id };
  }

  private async body(
    manager: Manager,
    provinceId: string,
    row: IndicatorRow,
    versions: readonly IndicatorRuleVersionRow[],
  ): Promise<IndicatorRule> {
    const [body] = await this.bodies(manager, provinceId, [row], versions);
    if (!body) throw new ApiProblem('internal');
    return body;
  }

  private async bodies(
    manager: Manager,
    provinceId: string,
    rows: readonly IndicatorRow[],
    versions: readonly IndicatorRuleVersionRow[],
  ): Promise<IndicatorRule[]> {
    const codeById = new Map((await indicatorRows(manager, provinceId)).map(({ id, code }) => [id, code]));
    const documents = await this.documents.byId(
      manager,
      provinceId,
      versions.map(({ documentId }) => documentId),
    );
    const context = {
      day: this.clock.today(),
      codeById,
      labelOf: (id: string) => documents.get(id)?.label ?? null,
    };
    return rows.map((row) =>
      indicatorBody(
        row,
        versions.filter(({ indicatorId }) => indicatorId === row.id),
        context,
      ),
    );
  }
}

/** Of what a request names, what differs from what holds: from its day on, or of a correction on any day. */
function differing(
  row: IndicatorRow,
  versions: readonly IndicatorRuleVersionRow[],
  effectiveOn: string | null,
  named: Partial<IndicatorRuleFields>,
): Partial<IndicatorRuleFields> {
  const later = daysOfChange(versions).filter((day) => effectiveOn === null || day > effectiveOn);
  const rules = [effectiveOn ?? FIRST_DAY, ...later].map((day) => ruleOn(fieldsOf(row), versions, day));
  const shown = effectiveOn === null ? rules : rules.slice(0, 1);
  return Object.fromEntries(
    Object.entries(named).filter(([field, value]) =>
      shown.some((rule) => rule[field as keyof IndicatorRuleFields] !== value),
    ),
  );
}

/** On every day the fields must go together: each is in force by itself. */
function requireSound(row: IndicatorRow, versions: Parameters<typeof ruleOn<IndicatorRuleFields>>[1]): void {
  for (const day of [FIRST_DAY, ...daysOfChange(versions)]) {
    const { limitLow, limitHigh, carryRule, carryWeightId } = ruleOn(fieldsOf(row), versions, day);
    if (limitLow !== null && limitHigh !== null && compareExact(limitLow, limitHigh) > 0) {
      throw problemAt('invalid-request', '/limitHigh', LIMITS_REVERSED);
    }
    if (carryRule === 'weighted' && carryWeightId === null) {
      throw problemAt('carry-weight-invalid', '/carryWeight', NO_WEIGHT);
    }
  }
}

const NO_WEIGHT = {
  vi: 'Chọn chỉ số làm trọng số (số dân, số hồ sơ…), khác với chính chỉ số này',
  en: 'Choose the indicator that weighs it (people, dossiers …), another one than itself',
};
const LIMITS_REVERSED = {
  vi: 'Giới hạn trên phải từ giới hạn dưới trở lên',
  en: 'The upper limit must not lie below the lower',
};
