import { readSampleData } from '../read-data.js';
import { SCALES, simulatedNation } from './simulated-nation.js';

const data = await readSampleData();
const plan = (slug: string) => {
  const file = data.plans.find((one) => one.slug === slug);
  if (!file) throw new Error(`no plan ${slug}`);
  return file;
};
const [year2024, year2025] = [plan('mau-2024'), plan('mau-2025')];
const of = (file: typeof year2024, unit: string, period: string) =>
  file.figures.filter((row) => row.unit === unit && row.period === period);

describe('the simulated province', () => {
  it('reports for 24 months: 13 districts to June 2025, 54 communes from July on', () => {
    const units = new Map<string, Set<string>>();
    for (const { period, unit } of [...year2024.figures, ...year2025.figures]) {
      units.set(period, (units.get(period) ?? new Set()).add(unit ?? ''));
    }
    expect(units.size).toBe(24);
    expect([units.get('2024M01')?.size, units.get('2025M06')?.size, units.get('2025M07')?.size]).toEqual([13, 13, 54]);
    expect(year2025.plan.targets).toHaveLength(30);
    expect(year2025.form).toHaveLength(62);
  });

  it('has thirty-five tasks in 2025 in every state, told in the year, and three snapshots of it', () => {
    const { plan: body, statements, snapshots } = year2025;
    expect(body.tasks).toHaveLength(35);
    expect(new Set(body.tasks.map(({ group }) => group))).toEqual(new Set(body.groups.map(({ code }) => code)));
    const told = statements.filter(({ item }) => item.startsWith('M02-N'));
    expect(told.every(({ effectiveOn }) => effectiveOn >= body.startsOn && effectiveOn <= body.endsOn)).toBe(true);
    const last = new Map(
      [...told].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)).map((row) => [row.item, row]),
    );
    expect(last.size).toBe(35);
    expect(new Set([...last.values()].map(({ status }) => status))).toEqual(
      new Set([
        ...['completed', 'maintained', 'mostlyCompleted', 'inProgress', 'awaitingApproval', 'stopped', 'notStarted'],
      ]),
    );
    expect(snapshots.map(({ asOf }) => asOf)).toEqual(['2025-06-30', '2025-09-30', '2025-12-31']);
  });

  it('carries shares as sums, opinions by the dossiers that came in, and some figures not at all', () => {
    const rules = new Map<string | undefined, number>();
    for (const { carryRule } of year2025.plan.indicators) rules.set(carryRule, (rules.get(carryRule) ?? 0) + 1);
    expect(Object.fromEntries(rules)).toEqual({ sum: 26, weighted: 1, notComparable: 4 });
    const opinion = year2025.plan.indicators.find(({ carryRule }) => carryRule === 'weighted');
    const weighed = new Set(
      year2025.figures.filter((row) => row.indicator === opinion?.carryWeight).map(({ unit }) => unit),
    );
    expect(weighed.size).toBe(67);
  });

  it('gives the same figures every time', async () => {
    const again = await readSampleData();
    const figures = again.plans.find(({ slug }) => slug === 'mau-2025')?.figures;
    expect(JSON.stringify(figures) === JSON.stringify(year2025.figures)).toBe(true);
  });

  it('has units that say nothing, come late, tell bounds, have no cases, and two that are alike', () => {
    expect(of(year2024, 'huyen-mau-dao', '2024M07')).toEqual([]);
    const all = [...year2024.figures, ...year2025.figures];
    const late = all.filter(
      ({ asOf, recordedAt }) => Date.parse(recordedAt ?? '') - Date.parse(asOf ?? '') > 10 * 864e5,
    );
    expect(late.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ qualifier }) => qualifier))).toEqual(new Set(['exact', 'above']));
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set([null, 'noOccurrence', 'notApplicable']));
    const shares = (unit: string) => of(year2024, unit, '2024M05').map(({ numerator, value }) => numerator ?? value);
    expect(shares('huyen-mau-khe')).toEqual(shares('huyen-mau-son'));
  });

  it('lets a town fall by one indicator', () => {
    const share = (period: string) => {
      const row = of(year2024, 'thanh-pho-mau-hai', period).find(
        ({ indicator }) => indicator === 'ho-so-nop-truc-tuyen',
      );
      return Number(row?.numerator) / Number(row?.denominator);
    };
    expect(share('2024M09') - share('2024M10')).toBeGreaterThan(0.2);
  });

  it('never states a part larger than its whole', () => {
    const wrong = [...year2024.figures, ...year2025.figures].filter(
      ({ numerator, denominator }) => Number(numerator) > Number(denominator),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the simulated country', () => {
  it('has 34 provinces, 3,321 communes, 30 targets and 3,586,680 observations', () => {
    const { province, plan: file, observations } = simulatedNation(year2024, 'national');
    const kinds = (kind: string) => province.units.filter((unit) => unit.kind === kind);
    expect([kinds('province').length, kinds('communeLevel').length]).toEqual([34, 3321]);
    expect(file.plan.targets).toHaveLength(30);
    expect(observations).toBe(3_586_680);
    expect(new Set(province.units.map(({ code }) => code)).size).toBe(3355);
  });

  it('has a tenth of the months at a tenth', () => {
    expect(SCALES.tenth.months / SCALES.national.months).toBeCloseTo(0.1, 1);
  });
});
