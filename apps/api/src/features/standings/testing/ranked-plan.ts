import type { Block, RankingBody } from '@tiendo/contracts';
import { standingsOf, type CellReading, type Qualifier } from '@tiendo/indicators';
import { type Client, type GivenProvince, type GivenUnit, type TestApp } from '../../../testing/index.js';
import { planDocument } from '../../../testing/plan-document.js';
import { PlanDirectory } from '../../plans/index.js';
import { FormDirectory, PeriodDirectory } from '../../reporting/index.js';
import { FigureStore, readingOfFigure } from '../../figures/index.js';

/** Targets of the plan: the first five in the first pillar, the others in the second; each asks for at least 50. */
const TARGETS = 10;
const VALUES: Readonly<Record<string, readonly [value: string, qualifier: Qualifier]>> = {
  '1': ['60', 'exact'],
  '0': ['40', 'exact'],
  '?': ['45', 'above'],
};

const KIND_OF = {
  departments: 'department',
  districts: 'districtLevel',
  communes: 'communeLevel',
  'central-agencies': 'centralAgency',
  provinces: 'province',
} as const satisfies Record<Block, string>;

export interface GivenFigure {
  readonly value: string;
  readonly qualifier?: Qualifier;
  readonly classLevel?: string;
  readonly classBound?: 'above' | 'atLeast';
}

/** A province of districts, or units of another block, with a plan of ten targets, one indicator each, and the accounts around it. */
export class RankedPlan {
  private constructor(
    private readonly t: TestApp,
    readonly slug: string,
    readonly province: GivenProvince,
    private readonly names: { readonly office: string; readonly viewer: string },
    private readonly planId: string,
    readonly units: ReadonlyMap<string, GivenUnit>,
    private readonly block: Block,
  ) {}

  office!: Client;
  viewer!: Client;

  /** Sessions end while the clock is moved on by days. */
  async signIn(): Promise<void> {
    this.office = await this.t.as(this.names.office);
    this.viewer = await this.t.as(this.names.viewer);
  }

  static async make(
    t: TestApp,
    slug: string,
    names: readonly string[],
    {
      targets = true,
      measureUnit = '%',
      block = 'districts',
    }: { targets?: boolean; measureUnit?: string; block?: Block } = {},
  ): Promise<RankedPlan> {
    const province = await t.given.province({ publicTotals: true });
    const office = (await t.given.user({ province, role: 'editor' })).username;
    const viewer = (await t.given.user({ province, role: 'viewer' })).username;
    const client = await t.as(office);
    const lead = await t.given.unit(province, { code: 'so' });
    const units = new Map<string, GivenUnit>();
    for (const name of names) {
      const code = `huyen-${name.toLowerCase()}`;
      units.set(name, await t.given.unit(province, { code, name: `Huyện ${name}`, kind: KIND_OF[block] }));
    }
    const numbers = Array.from({ length: TARGETS }, (_, index) => index + 1);
    const document = planDocument(lead.code, {
      indicators: numbers.map((number) => ({ code: `i${number}`, name: `Chỉ số ${number}`, measureUnit })),
      targets: (targets ? numbers : []).map((number) => ({
        code: `CT-${number}`,
        name: `Chỉ tiêu ${number}`,
        pillar: number <= TARGETS / 2 ? 'government' : 'society',
        measures: [{ indicator: `i${number}`, label: `Chỉ số ${number}`, comparator: 'atLeast', value: '50' }],
      })),
    } as object);
    await client.post('/plans').send({ slug, province: province.code, document }).expect(201);
    await client.post(`/plans/${slug}/publication`).expect(201);
    await t.given.opened(slug);
    const [plan] = await t.rows<{ id: string }>('SELECT id FROM plan WHERE slug = $1', [slug]);
    await t.rows(
      `INSERT INTO form_line (province_id, plan_id, block, indicator_id, position)
       SELECT province_id, $2, $3, id, substr(code, 2)::int FROM indicator WHERE province_id = $1`,
      [province.id, plan?.id, block],
    );
    const made = new RankedPlan(t, slug, province, { office, viewer }, plan?.id ?? '', units, block);
    await made.signIn();
    return made;
  }

  /** An account that speaks for one unit. */
  async speaker(name: string, role: 'reporter' | 'unitLeader' = 'unitLeader'): Promise<Client> {
    const user = await this.t.given.user({ province: this.province, role, unit: this.units.get(name) });
    return this.t.as(user.username);
  }

  /** Changes a rule of one indicator, as the standing office does. */
  async ruleOf(number: number, change: object): Promise<void> {
    await this.office.patch(`/provinces/${this.province.code}/indicators/i${number}`).send(change).expect(200);
  }

  /** From a day on the plan asks these targets no more. */
  async withdrawTargets(effectiveOn: string, numbers: readonly number[]): Promise<void> {
    const { body } = await this.office
      .post(`/provinces/${this.province.code}/documents`)
      .send({
        kind: 'Quyết định',
        number: '99/QĐ-UBND',
        issuedOn: effectiveOn,
        issuer: 'UBND tỉnh',
        title: 'Điều chỉnh',
      })
      .expect(201);
    await this.office
      .post(`/plans/${this.slug}/amendments`)
      .send({
        effectiveOn,
        documentId: (body as { id: string }).id,
        removed: numbers.map((number) => `CT-${number}`),
      })
      .expect(201);
  }

  async read(query: string, client: Client = this.viewer): Promise<RankingBody> {
    return (await client.get(`/rankings?plan=${this.slug}&${query}`).expect(200)).body as RankingBody;
  }

  /**
   * A month of 2024 with the figures of the units, a letter per target: `1` met, `0` not met, `?` left open by a hedged
   * figure, `-` not reported. Units that are left out report nothing. Standings are kept as the rules give them.
   */
  async month(month: number, figures: Readonly<Record<string, string>>): Promise<void> {
    const [period] = await this.t.rows<{ id: string }>(
      `INSERT INTO period (province_id, kind, year, ordinal, starts_on, ends_on)
       VALUES ($1, 'month', 2024, $2, make_date(2024, $2, 1), (make_date(2024, $2, 1) + interval '1 month - 1 day')::date)
       RETURNING id`,
      [this.province.id, month],
    );
    await this.t.rows(
      `INSERT INTO plan_period (province_id, plan_id, period_id, code, opens_on, closes_on, state)
       SELECT province_id, $2, id, $3, ends_on, ends_on + 5, 'closed' FROM period WHERE id = $1`,
      [period?.id, this.planId, codeOf(month)],
    );
    for (const [name, letters] of Object.entries(figures)) {
      for (const [index, letter] of [...letters].entries()) {
        const [value, qualifier] = VALUES[letter] ?? [];
        if (value && qualifier) await this.record(month, name, index + 1, { value, qualifier });
      }
    }
    await this.keep(month);
  }

  /** The figure of one unit on the indicator of one target, in place of the one before; recorded on the last day of its month. */
  async record(month: number, name: string, number: number, figure: GivenFigure): Promise<void> {
    await this.t.rows(
      `WITH p AS (SELECT d.id, d.ends_on FROM plan_period t JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id
           WHERE t.plan_id = $1 AND t.code = $2),
         n AS (SELECT id FROM indicator WHERE province_id = $3 AND code = $4),
         o AS (INSERT INTO observation (province_id, indicator_id, unit_id, period_id, as_of, value, qualifier, class_level,
             class_bound, grade, origin, recorded_at)
           SELECT $3, n.id, $5, p.id, p.ends_on, $6, $7, $8, $9, 'official', 'document', p.ends_on FROM p, n RETURNING *)
       INSERT INTO figure (province_id, period_id, indicator_id, unit_id, observation_id, as_of, value, qualifier,
         class_level, class_bound, grade)
       SELECT province_id, period_id, indicator_id, unit_id, id, as_of, value, qualifier, class_level, class_bound, grade FROM o
       ON CONFLICT ON CONSTRAINT pk_figure DO UPDATE SET value = excluded.value, qualifier = excluded.qualifier,
         observation_id = excluded.observation_id`,
      [
        ...[this.planId, codeOf(month), this.province.id, `i${number}`, this.units.get(name)?.id],
        ...[figure.value, figure.qualifier ?? 'exact', figure.classLevel ?? null, figure.classBound ?? null],
      ],
    );
  }

  /** Keeps the standings of a month as its figures give them, and moves the plan on. */
  async keep(month: number): Promise<void> {
    const { manager } = this.t.database;
    const plans = this.t.app.get(PlanDirectory);
    const plan = await plans.find(manager, this.slug);
    if (!plan) throw new Error('no plan');
    const period = await this.t.app.get(PeriodDirectory).require(manager, plan, codeOf(month));
    const form = await this.t.app.get(FormDirectory).linesOf(manager, plan, period.endsOn);
    const ids = [...this.units.values()].map(({ id }) => id);
    const indicators = form.lines.map(({ indicatorId }) => indicatorId);
    const rows = await this.t.app.get(FigureStore).figures(manager, {
      provinceId: plan.provinceId,
      periodIds: [period.periodId],
      indicatorIds: indicators,
      unitIds: ids,
    });
    const cells = new Map<string, CellReading | null>(
      rows.map((row) => [`${row.unitId} ${row.indicatorId}`, readingOfFigure(row)]),
    );
    const standings = standingsOf({
      units: ids.map((unit, position) => ({ unit, position })),
      asked: {
        day: form.day,
        lines: form.lines.map(({ indicatorId, pillar }) => ({ indicator: indicatorId, pillar: pillar?.code ?? null })),
        targets: form.targets.map(({ pillarCode, measures }) => ({
          pillar: pillarCode,
          measures: measures.map((measure) => ({ indicator: measure.indicatorId, measure })),
        })),
      },
      readingOf: (unit, indicator) => cells.get(`${unit} ${indicator}`) ?? null,
    });
    await this.t.rows('DELETE FROM standing WHERE plan_id = $1 AND period_id = $2', [this.planId, period.periodId]);
    for (const { pillar, unit, tally, completion, achievement } of standings) {
      await this.t.rows(
        `INSERT INTO standing (province_id, plan_id, period_id, pillar, block, unit_id, asked, reported, total, met,
           undetermined, achievement_sum, achievement_count, completion_best, completion_worst, achievement_best,
           achievement_worst, completion_position, achievement_position)
         VALUES ($1, $2, $3, $4, $19, $5, $6, $7, $8, $9, $10, $11::numeric / 100, $12, $13, $14, $15, $16, $17, $18)`,
        [
          ...[plan.provinceId, plan.planId, period.periodId, pillar, unit],
          ...[tally.asked, tally.reported, tally.total, tally.met, tally.undetermined],
          ...[tally.achievementHundredths, tally.achievementCount],
          ...[completion.places?.best ?? null, completion.places?.worst ?? null],
          ...[achievement.places?.best ?? null, achievement.places?.worst ?? null],
          ...[completion.position, achievement.position, this.block],
        ],
      );
    }
    await this.t.database.transaction((transaction) => plans.touch(transaction, plan));
    // What a write over HTTP would have done: nothing remembered is believed.
    await this.office.put('/plans/khong-co/form').send({ items: [] });
  }
}

export const codeOf = (month: number): string => `2024M${String(month).padStart(2, '0')}`;
