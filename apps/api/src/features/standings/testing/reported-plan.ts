import { type Client, type GivenProvince, type TestApp } from '../../../testing/index.js';
import { planDocument } from '../../../testing/plan-document.js';
import { FigureKeeper } from '../../figures/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { PeriodDirectory } from '../../reporting/index.js';

const SLUG = 'mo-2024';
const DISTRICTS = ['A', 'B', 'C', 'D'] as const;
const COMMUNES = { a1: 'A', a2: 'A', bc: 'B', d1: 'D' } as const;
/** The last day of the districts, and the first of the communes. */
const [LAST, FIRST] = ['2024-06-30', '2024-07-01'];

/**
 * A province of four districts until 30/6/2024 (A becomes a1 and a2, B and C together bc, D goes on as d1) with a plan of
 * two targets: `share` at least 80%, carried as a sum, and `level` at least 50, not comparable; `loose` has no target.
 */
export class ReportedPlan {
  private constructor(
    private readonly t: TestApp,
    readonly province: GivenProvince,
    readonly editor: Client,
    readonly viewer: Client,
    private readonly planId: string,
    private readonly unitIds: ReadonlyMap<string, string>,
    private readonly indicatorIds: ReadonlyMap<string, string>,
  ) {}

  readonly slug = SLUG;

  static async make(t: TestApp): Promise<ReportedPlan> {
    const province = await t.given.province({ code: 'mo', publicTotals: true });
    const editor = await t.as((await t.given.user({ province, role: 'editor' })).username);
    const viewer = await t.as((await t.given.user({ province, role: 'viewer' })).username);
    const lead = await t.given.unit(province, { code: 'so', name: 'Sở Mẫu' });
    const unitIds = new Map([['so', lead.id]]);
    for (const code of DISTRICTS) {
      const unit = await t.given.unit(province, {
        code: code.toLowerCase(),
        name: `Huyện ${code}`,
        kind: 'districtLevel',
      });
      unitIds.set(code, unit.id);
      await t.rows('UPDATE unit SET valid_to = $2 WHERE id = $1', [unit.id, LAST]);
    }
    for (const code of Object.keys(COMMUNES)) {
      const unit = await t.given.unit(province, { code, name: `Xã ${code}`, kind: 'communeLevel' });
      unitIds.set(code, unit.id);
      await t.rows('UPDATE unit SET valid_from = $2 WHERE id = $1', [unit.id, FIRST]);
    }
    const [act] = await t.rows<{ id: string }>(
      `INSERT INTO succession_act (province_id, name, effective_on) VALUES ($1, 'Sắp xếp', $2) RETURNING id`,
      [province.id, FIRST],
    );
    for (const [from, to] of [...Object.entries(COMMUNES).map(([to, from]) => [from, to]), ['C', 'bc']]) {
      await t.rows(
        'INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id) VALUES ($1, $2, $3, $4)',
        [province.id, act?.id, unitIds.get(from ?? ''), unitIds.get(to ?? '')],
      );
    }
    const indicator = (code: string) => ({ code, name: `Chỉ số ${code}`, measureUnit: '%' });
    const document = planDocument('so', {
      indicators: ['share', 'level', 'loose'].map(indicator),
      targets: [target('CT-01', 'government', 'share', '80'), target('CT-02', 'society', 'level', '50')],
    } as object);
    await editor.post('/plans').send({ slug: SLUG, province: 'mo', document }).expect(201);
    await editor.post(`/plans/${SLUG}/publication`).expect(201);
    await t.given.opened(SLUG);
    const [plan] = await t.rows<{ id: string }>('SELECT id FROM plan WHERE slug = $1', [SLUG]);
    // An indicator that no target measures does not come with the plan.
    await t.rows(
      `INSERT INTO indicator (province_id, code, name, name_key, measure_unit, direction, aggregation)
       VALUES ($1, 'loose', 'Chỉ số loose', 'chi so loose', '%', 'higherIsBetter', 'ratioOfSums') ON CONFLICT DO NOTHING`,
      [province.id],
    );
    await t.rows(`UPDATE indicator SET carry_rule = 'sum' WHERE code = 'share'`);
    const rows = await t.rows<{ code: string; id: string }>('SELECT code, id FROM indicator WHERE province_id = $1', [
      province.id,
    ]);
    const indicatorIds = new Map(rows.map(({ code, id }) => [code, id]));
    const made = new ReportedPlan(t, province, editor, viewer, plan?.id ?? '', unitIds, indicatorIds);
    for (const block of ['districts', 'communes']) {
      for (const [position, code] of ['share', 'level', 'loose'].entries()) {
        await t.rows(
          'INSERT INTO form_line (province_id, plan_id, block, indicator_id, position) VALUES ($1, $2, $3, $4, $5)',
          [province.id, made.planId, block, indicatorIds.get(code), position],
        );
      }
    }
    return made;
  }

  /** A month of 2024, in which nobody has reported yet. */
  async month(month: number): Promise<string> {
    const code = `2024M${String(month).padStart(2, '0')}`;
    const [period] = await this.t.rows<{ id: string }>(
      `INSERT INTO period (province_id, kind, year, ordinal, starts_on, ends_on)
       VALUES ($1, 'month', 2024, $2, make_date(2024, $2, 1), (make_date(2024, $2, 1) + interval '1 month - 1 day')::date)
       RETURNING id`,
      [this.province.id, month],
    );
    await this.t.rows(
      `INSERT INTO plan_period (province_id, plan_id, period_id, code, opens_on, closes_on, state)
       SELECT province_id, $2, id, $3, ends_on, ends_on + 5, 'closed' FROM period WHERE id = $1`,
      [period?.id, this.planId, code],
    );
    await this.keep(code);
    return code;
  }

  /** Records a figure: `21/30`, `70`, `>80` (above), `kps` (nothing occurred), as of the period's last day, and keeps what follows from it. */
  async record(code: string, unit: string, indicator: string, text: string, recordedAt = '2024-09-15T01:30:00Z') {
    const [numerator, denominator] = text.includes('/') ? text.split('/') : [null, null];
    const outcome = text === 'kps' ? 'noOccurrence' : null;
    const value = numerator === null && outcome === null ? text.replace('>', '') : null;
    await this.t.rows(
      `INSERT INTO observation (province_id, indicator_id, unit_id, period_id, as_of, numerator, denominator, value,
         qualifier, grade, origin, recorded_at, outcome)
       SELECT $2, $3, $4, d.id, d.ends_on, $5, $6, $7, $8, 'preliminary', 'document', $9, $10
       FROM plan_period t JOIN period d ON d.id = t.period_id WHERE t.code = $1`,
      [
        code,
        this.province.id,
        this.indicatorIds.get(indicator),
        this.unitIds.get(unit),
        numerator,
        denominator,
        value,
        text.startsWith('>') ? 'above' : 'exact',
        recordedAt,
        outcome,
      ],
    );
    await this.keep(code);
  }

  /** Figures and standings of a period, as every write keeps them. */
  private async keep(code: string): Promise<void> {
    const { manager } = this.t.database;
    const plan = await this.t.app.get(PlanDirectory).find(manager, SLUG);
    if (!plan) throw new Error('no plan');
    const { periodId } = await this.t.app.get(PeriodDirectory).require(manager, plan, code);
    await this.t.app.get(FigureKeeper).rebuildPeriods(manager, plan, [periodId]);
    await this.t.app.get(PlanDirectory).touch(manager, plan);
  }
}

function target(code: string, pillar: string, indicator: string, value: string) {
  return {
    code,
    name: `Chỉ tiêu ${code}`,
    pillar,
    measures: [{ indicator, label: indicator, comparator: 'atLeast', value }],
  };
}
