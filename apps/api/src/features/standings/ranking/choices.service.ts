import { Injectable } from '@nestjs/common';
import type { Language, RankingChoices } from '@tiendo/contracts';
import { isComparableAcrossUnits } from '@tiendo/indicators';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import type { ActorContext } from '../../accounts/index.js';
import type { CachedPlan } from '../../plans/index.js';
import { FormDirectory, PeriodDirectory, periodName } from '../../reporting/index.js';
import { StandingReader } from '../../figures/index.js';
import { audienceOf } from './audience.js';
import { publicationsOf } from '../publications/publication.queries.js';

/** What a ranking can be asked for. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly periods: PeriodDirectory,
    private readonly forms: FormDirectory,
    private readonly standings: StandingReader,
  ) {}

  /** Periods with figures and their blocks, pillars, indicators. Who is no member chooses among what is published. */
  async choices(actor: ActorContext, { plan }: CachedPlan, language: Language): Promise<RankingChoices> {
    const { manager } = this.database;
    const audience = audienceOf(actor, plan.provinceId);
    const isMember = audience.all || audience.unitCodes !== null;
    const published = new Set(
      (await publicationsOf(manager, plan))
        .filter(({ state }) => state === 'published')
        .map(({ periodId, block }) => `${periodId} ${block}`),
    );
    const blocks = (await this.standings.blocksByPeriod(manager, plan)).filter(
      ({ periodId, block }) => isMember || published.has(`${periodId} ${block}`),
    );
    const blocksOf = (periodId: string) => blocks.filter((one) => one.periodId === periodId);
    const periods = (await this.periods.list(manager, plan)).filter(({ periodId }) => blocksOf(periodId).length > 0);
    const form = await this.forms.linesOf(manager, plan, periods[0]?.endsOn ?? this.clock.today());
    return {
      periods: periods.map((period) => ({
        ...periodName(period, language),
        blocks: blocksOf(period.periodId).map(({ block, units }) => ({ block, units })),
      })),
      pillars: form.pillars.map(({ code, name }) => ({ code, name })),
      indicators: isMember
        ? form.lines.map((line) => ({
            block: line.block,
            code: line.indicatorCode,
            name: line.indicatorName,
            comparable: isComparableAcrossUnits(line),
          }))
        : [],
    };
  }
}
