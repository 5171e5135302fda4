import { Injectable } from '@nestjs/common';
import type { AllotmentQuery, Allotments, NewAllotment } from '@tiendo/contracts';
import { apportion, compareExact, DomainError, exactRange, isOutsideLimits } from '@tiendo/indicators';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { ApiProblem, problemAt, type ProblemField, requireVersion } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { UnitDirectory } from '../../org/index.js';
import { PlanContentChanged } from '../store/plan-content-changed.js';
import { dayWithin } from '../store/day-within.js';
import { PlanDirectory } from '../store/plan-directory.js';
import type { ItemAsAsked, MeasureAsAsked, PlanRef } from '../store/plan-ref.js';
import { PlanTrail } from '../store/plan-trail.js';
import { AllotmentReader } from './allotment-reader.js';
import { insertAllotments, type NewAllotmentAct } from './allotment.queries.js';

/** Who allots what target of which plan. */
interface Allotting {
  /** null: it comes with the sample. */
  readonly actorId: string | null;
  readonly plan: PlanRef;
  readonly code: string;
  /** The version of the target that was seen; absent: whatever it is. */
  readonly ifMatch?: number | null;
  /** Absent: now. */
  readonly recordedAt?: Date | null;
}

/** Giao chỉ tiêu: a document says what of a target single units are to reach, from a day on. What was said before stays. */
@Injectable()
export class AllotmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
    private readonly reader: AllotmentReader,
    private readonly events: TransactionEvents,
    private readonly trail: PlanTrail,
  ) {}

  /** What of a target each unit is to reach, at a point of both times. Throws plan-not-found, item-not-found. */
  async get(actor: ActorContext, slug: string, code: string, query: AllotmentQuery): Promise<Allotments> {
    const plan = await this.plans.resolve(slug, actor, { write: 'plan.read' });
    const asOf = query.asOf ?? dayWithin(plan, this.clock.today());
    const { knownAt = null } = query;
    return this.database.knownAt(knownAt, (manager) => this.reader.read(manager, plan, code, { asOf, knownAt }));
  }

  /**
   * Records an act: levels of some units on one measure, from a day on. Units that are not named keep what they have.
   * Throws plan-not-published, item-not-found, stale, effective-day-before-plan, unknown-document, unknown-indicator,
   * unknown-unit, rule-broken per field.
   */
  async allot(
    actor: ActorContext,
    slug: string,
    code: string,
    allotment: NewAllotment,
    ifMatch: number | null,
  ): Promise<Allotments> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.publish' });
    return this.database.transaction(async (manager) => {
      const act = { actorId: actor.userId, plan: seen, code, ifMatch };
      await this.add(manager, act, allotment);
      const asOf = dayWithin(seen, allotment.from);
      return this.reader.read(manager, seen, code, { asOf, knownAt: null });
    });
  }

  /** As {@link allot}, in the caller's transaction. */
  async add(
    manager: Manager,
    { actorId, plan: seen, code, ifMatch = null, recordedAt = null }: Allotting,
    allotment: NewAllotment,
  ): Promise<void> {
    const plan = await this.plans.lock(manager, seen);
    if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
    const { from, documentId, quantity = null, note = null } = allotment;
    if (from < plan.startsOn) throw new ApiProblem('effective-day-before-plan');
    const { target, measure } = await this.measured(manager, plan, code, allotment);
    if (ifMatch !== null && ifMatch !== target.version) {
      const current = await this.reader.read(manager, plan, code, { asOf: dayWithin(plan, from), knownAt: null });
      requireVersion(ifMatch, target.version, current, allotment);
    }
    const document = await this.documents.require(manager, plan.provinceId, documentId, '/documentId');
    const levels = await this.levels(manager, plan, measure, allotment);
    const { indicatorId, horizon } = measure;
    await insertAllotments(manager, {
      provinceId: plan.provinceId,
      ...{ itemId: target.itemId, indicatorId, horizon, effectiveOn: from, documentId, quantity, note, levels },
      recordedAt: recordedAt ?? (await this.plans.recordingMoment(manager, [plan], this.clock.now())),
      recordedBy: actorId,
    });
    await this.plans.bumpItems(manager, plan.provinceId, [target.itemId]);
    await this.events.tell(manager, new PlanContentChanged(plan, from));
    await this.trail.changed(manager, plan, {
      actorId,
      action: 'plan.allot',
      detail: { target: code, indicator: allotment.indicator, units: levels.length, from, document: document.label },
    });
  }

  /** The measure that is allotted, as the plan asks it on the day. */
  private async measured(
    manager: Manager,
    plan: PlanRef,
    code: string,
    { indicator, horizon = null, from }: NewAllotment,
  ): Promise<{ target: ItemAsAsked; measure: MeasureAsAsked }> {
    const at = { asOf: dayWithin(plan, from), codes: [code] };
    const [target] = await this.plans.itemsAt(manager, plan, { ...at, kind: 'target' });
    if (!target) throw new ApiProblem('item-not-found');
    const measures = await this.plans.measuresAt(manager, plan, at);
    const its = measures.filter((one) => one.indicatorCode === indicator && one.horizon === horizon);
    const [measure] = its;
    if (!measure) throw problemAt('unknown-indicator', '/indicator', NO_MEASURE);
    if (its.length > 1) throw problemAt('rule-broken', '/indicator', ASKED_TWICE);
    if (measure.comparator === 'done') throw problemAt('rule-broken', '/indicator', NO_NUMBER);
    return { target, measure };
  }

  private async levels(
    manager: Manager,
    plan: PlanRef,
    measure: MeasureAsAsked,
    { quantity, digits, items }: NewAllotment,
  ): Promise<NewAllotmentAct['levels']> {
    const named = await this.units.byCodes(
      manager,
      plan.provinceId,
      items.map(({ unit }) => unit),
    );
    const unknown = items.findIndex(({ unit }) => !named.has(unit));
    if (unknown >= 0) throw problemAt('unknown-unit', `/items/${unknown}/unit`, NO_UNIT);
    if (quantity !== undefined && measure.aggregation !== 'sum') throw problemAt('rule-broken', '/quantity', NO_SUM);
    const shared = quantity === undefined ? null : divided(quantity, items, digits);
    const problems: ProblemField[] = [];
    const seen = new Set<string>();
    const levels = items.map(({ unit, share = null, ...item }, index) => {
      const value = shared ? (shared[index]?.value ?? null) : (item.value ?? null);
      const valueUpper = item.valueUpper ?? null;
      const isBetween = measure.comparator === 'between';
      const at = `/items/${index}`;
      if (seen.has(unit)) problems.push({ pointer: `${at}/unit`, detail: UNIT_TWICE });
      seen.add(unit);
      if (value !== null && isBetween !== (valueUpper !== null)) {
        problems.push({ pointer: `${at}/valueUpper`, detail: isBetween ? NEEDS_UPPER : NO_UPPER });
      }
      if (value !== null && valueUpper !== null && compareExact(value, valueUpper) > 0) {
        problems.push({ pointer: `${at}/valueUpper`, detail: REVERSED });
      }
      for (const one of [value, valueUpper]) {
        if (one !== null && isOutside(one, measure)) problems.push({ pointer: `${at}/value`, detail: OUTSIDE });
      }
      return { unitId: named.get(unit)?.id ?? '', value, valueUpper, share };
    });
    if (problems.length > 0) throw new ApiProblem('rule-broken', { errors: problems });
    return levels;
  }
}

function divided(quantity: string, items: NewAllotment['items'], digits: number) {
  try {
    return apportion(
      quantity,
      items.map(({ unit, share = '0' }) => ({ unit, share })),
      digits,
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const isQuantity = error.code === 'allotment-quantity-invalid';
    throw problemAt('rule-broken', isQuantity ? '/quantity' : '/items', isQuantity ? BAD_QUANTITY : BAD_SHARES);
  }
}

const isOutside = (value: string, { limits }: MeasureAsAsked): boolean => isOutsideLimits(exactRange(value), limits);

const NO_UNIT = { vi: 'Đơn vị không có trong danh mục', en: 'No such unit' };
const NO_MEASURE = {
  vi: 'Chỉ tiêu không có mức nào theo chỉ số và mốc này vào ngày giao',
  en: 'The target has no level on this indicator and horizon on that day',
};
const ASKED_TWICE = {
  vi: 'Chỉ tiêu có hai mức trên cùng chỉ số và mốc; hãy điều chỉnh kế hoạch thành một mức (từ … đến …) rồi giao',
  en: 'The target has two levels on this indicator and horizon; amend the plan to one (between …) and allot that',
};
const NO_SUM = {
  vi: 'Chỉ số này không cộng được giữa các đơn vị, nên không chia một tổng; hãy nêu mức từng đơn vị',
  en: 'This indicator is not added up over units, so nothing can be divided; name the level of each unit',
};
const NO_NUMBER = {
  vi: 'Chỉ tiêu chỉ nêu hoàn thành hay chưa, không có mức bằng số để giao',
  en: 'The target asks whether it is done, so there is no number to allot',
};
const UNIT_TWICE = { vi: 'Đơn vị này đã có ở dòng khác', en: 'This unit stands on another line already' };
const NEEDS_UPPER = {
  vi: 'Chỉ tiêu là một khoảng: nêu cả mức trên',
  en: 'The target is a range: name the upper level',
};
const NO_UPPER = {
  vi: 'Chỉ tiêu không phải một khoảng: bỏ mức trên',
  en: 'The target is no range: leave the upper level out',
};
const REVERSED = { vi: 'Mức dưới lớn hơn mức trên', en: 'The lower level is above the upper one' };
const OUTSIDE = {
  vi: 'Mức giao nằm ngoài giới hạn của chỉ số',
  en: 'The level lies outside what the indicator can be',
};
const BAD_QUANTITY = {
  vi: 'Tổng phải từ 0 trở lên và không lẻ hơn số chữ số thập phân đã chọn',
  en: 'The quantity must be 0 or more, and no finer than the decimals chosen',
};
const BAD_SHARES = {
  vi: 'Tỷ phần phải từ 0 trở lên và có ít nhất một tỷ phần lớn hơn 0',
  en: 'Shares must be 0 or more, and at least one above 0',
};
