import { Injectable } from '@nestjs/common';
import { compareExact } from '@tiendo/indicators/percent';
import type { IndicatorChange, IndicatorRule } from '@tiendo/contracts';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { PlanDirectory } from '../store/plan-directory.js';
import {
  indicatorByCode,
  type IndicatorRow,
  indicatorRows,
  lockIndicator,
  updateIndicator,
} from './indicator.queries.js';

/** The owner's indicators with the rules their figures are put together and carried over by. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly plans: PlanDirectory,
    private readonly audit: AuditService,
  ) {}

  async list(actor: ActorContext, provinceCode: string): Promise<{ items: IndicatorRule[] }> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    return { items: (await indicatorRows(this.database.manager, province.id)).map(bodyOf) };
  }

  /** Changes the rules of an indicator. Throws carry-weight-invalid, invalid-request (limits the wrong way round). */
  async change(
    actor: ActorContext,
    provinceCode: string,
    code: string,
    change: IndicatorChange,
    ifMatch: number | null,
  ): Promise<IndicatorRule> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.write');
    return this.database.transaction(async (manager) => {
      const before = await lockIndicator(manager, province.id, code);
      if (!before) throw new ApiProblem('not-found');
      requireVersion(ifMatch, before.version, bodyOf(before));
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const after: IndicatorRow = { ...before, ...given };
      if (after.carryRule !== 'weighted') after.carryWeight = null;
      requireLimits(after);
      const weightId = await this.weightOf(manager, province.id, after);
      await updateIndicator(manager, province.id, after, weightId);
      await this.plans.touchAll(manager, province.id);
      await this.audit.record(manager, {
        provinceId: province.id,
        actorId: actor.userId,
        action: 'indicator.change',
        subjectKind: 'indicator',
        subject: code,
        detail: { before: bodyOf(before), change: given },
      });
      const saved = await indicatorByCode(manager, province.id, code);
      if (!saved) throw new ApiProblem('internal');
      return bodyOf(saved);
    });
  }

  private async weightOf(manager: Manager, provinceId: string, indicator: IndicatorRow): Promise<string | null> {
    if (indicator.carryRule !== 'weighted') return null;
    const weight =
      indicator.carryWeight === null ? null : await indicatorByCode(manager, provinceId, indicator.carryWeight);
    if (weight && weight.id !== indicator.id) return weight.id;
    throw new ApiProblem('carry-weight-invalid', {
      errors: [
        {
          pointer: '/carryWeight',
          detail: {
            vi: 'Chọn chỉ số làm trọng số (số dân, số hồ sơ…), khác với chính chỉ số này',
            en: 'Choose the indicator that weighs it (people, dossiers …), another one than itself',
          },
        },
      ],
    });
  }
}

function requireLimits({ limitLow, limitHigh }: IndicatorRow): void {
  if (limitLow === null || limitHigh === null || compareExact(limitLow, limitHigh) <= 0) return;
  throw new ApiProblem('invalid-request', {
    errors: [
      {
        pointer: '/limitHigh',
        detail: {
          vi: 'Giới hạn trên phải từ giới hạn dưới trở lên',
          en: 'The upper limit must not lie below the lower',
        },
      },
    ],
  });
}

function bodyOf({ id: _, ...body }: IndicatorRow): IndicatorRule {
  return body;
}
