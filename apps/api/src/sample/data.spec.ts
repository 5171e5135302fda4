import { effectsOf, validateHistory } from '@tiendo/indicators/succession';
import { countedAndExcluded, validateStatement } from '@tiendo/indicators/status';
import { filesOf, plans, provinces } from '../testing/sample-data.js';

/** After every statement of the files; they are all about 2024. */
const TODAY = '2025-06-30';

/** What does not exist although something refers to it. */
const missing = (wanted: Iterable<string | null | undefined>, known: Iterable<string>) => {
  const set = new Set(known);
  return [...wanted].filter((code) => code !== null && code !== undefined && !set.has(code));
};
const duplicates = (codes: readonly string[]) => codes.filter((code, index) => codes.indexOf(code) !== index);
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe.each([...provinces.entries()])('province file %s', (_code, file) => {
  it('has unique codes and keys, and successors and people that refer to its own units', () => {
    expect(duplicates(codes(file.units))).toEqual([]);
    expect(duplicates(file.documents.map(({ key }) => key))).toEqual([]);
    expect(
      missing(
        file.units.flatMap(({ successors }) => successors),
        codes(file.units),
      ),
    ).toEqual([]);
    expect(
      missing(
        file.people.map(({ unit }) => unit),
        codes(file.units),
      ),
    ).toEqual([]);
  });

  it('takes results of others from its own documents, about its own units', () => {
    const results = file.externalResults;
    expect(
      missing(
        results.map(({ document }) => document),
        file.documents.map(({ key }) => key),
      ),
    ).toEqual([]);
    expect(
      missing(
        results.map(({ unit }) => unit),
        codes(file.units),
      ),
    ).toEqual([]);
  });

  it('has acts that fit one another, their units and the documents', () => {
    const acts = file.successions.map((act, index) => ({ ...act, id: String(index) }));
    expect(() => validateHistory(acts)).not.toThrow();
    expect(
      missing(
        acts.flatMap(({ links, abolished, founded }) => [
          ...links.flatMap(({ from, to }) => [from, to]),
          ...abolished,
          ...founded,
        ]),
        codes(file.units),
      ),
    ).toEqual([]);
    expect(
      missing(
        acts.map(({ document }) => document),
        file.documents.map(({ key }) => key),
      ),
    ).toEqual([]);
    const units = new Map(file.units.map((unit) => [unit.code, unit]));
    expect(acts.flatMap((act) => effectsOf(act, units).issues)).toEqual([]);
  });

  it('names people only where the province is simulated', () => {
    expect(file.province.simulated || file.people.length === 0).toBe(true);
  });
});

describe.each([...plans.entries()])('plan file %s', (slug, file) => {
  const province = provinces.get(file.province);
  const { plan } = file;
  const items = [...plan.targets, ...plan.tasks];

  it('belongs to a province that is there, and carries its slug as the name', () => {
    expect(province?.province.code).toBe(file.province);
    expect(filesOf('plans')).toContain(`${slug}.json`);
  });

  it('has unique codes', () => {
    for (const list of [plan.pillars, plan.goals, plan.groups, plan.indicators, items]) {
      expect(duplicates(codes(list))).toEqual([]);
    }
  });

  it('refers only to pillars, goals, groups, indicators, units and items that are there', () => {
    expect(
      missing(
        plan.targets.map(({ pillar }) => pillar),
        codes(plan.pillars),
      ),
    ).toEqual([]);
    expect(
      missing(
        plan.goals.map(({ pillar }) => pillar),
        codes(plan.pillars),
      ),
    ).toEqual([]);
    expect(
      missing(
        plan.targets.map(({ goal }) => goal),
        codes(plan.goals),
      ),
    ).toEqual([]);
    expect(
      missing(
        plan.tasks.map(({ group }) => group),
        codes(plan.groups),
      ),
    ).toEqual([]);
    const indicators = codes(plan.indicators);
    const measured = plan.targets.flatMap(({ measures }) => measures.map(({ indicator }) => indicator));
    expect(missing(measured, indicators)).toEqual([]);
    expect(
      missing(
        file.observations.map(({ indicator }) => indicator),
        indicators,
      ),
    ).toEqual([]);
    const asked = file.form.map(({ indicator }) => indicator);
    const given = [...file.figures, ...file.observations].map(({ indicator }) => indicator);
    expect(missing([...asked, ...given], indicators)).toEqual([]);
    const weights = file.plan.indicators.flatMap(({ carryWeight }) => carryWeight ?? []);
    expect(missing(weights, indicators)).toEqual([]);
    expect(missing(indicators, [...measured, ...asked, ...given, ...weights])).toEqual([]);
    expect(
      missing(
        file.form.map(({ pillar }) => pillar),
        codes(plan.pillars),
      ),
    ).toEqual([]);
    const units = items.flatMap((item) => [...item.leadUnits, ...item.coordinatingUnits, ...item.executingUnits]);
    const stating = [...file.statements, ...file.observations, ...file.figures].map(({ unit }) => unit);
    expect(missing([...units, ...stating], codes(province?.units ?? []))).toEqual([]);
    expect(
      missing(
        [...file.statements, ...file.discrepancies].map(({ item }) => item),
        codes(items),
      ),
    ).toEqual([]);
  });

  it('refers only to documents that the province file holds', () => {
    const wanted = [
      file.sourceDocument,
      ...plan.tasks.map(({ sourceDocument }) => sourceDocument),
      ...file.statements.flatMap(({ source, evidence }) => [source, ...evidence.map(({ document }) => document)]),
      ...file.observations.map(({ source }) => source),
      ...file.figures.map(({ source }) => source),
      ...file.discrepancies.map(({ document }) => document),
      ...file.snapshots.map(({ document }) => document),
    ];
    expect(missing(wanted, province?.documents.map(({ key }) => key) ?? [])).toEqual([]);
  });

  it('counts by a sound policy', () => {
    expect([plan.policy.targets, plan.policy.tasks].flatMap(countedAndExcluded)).toEqual([]);
  });

  it('bounds every percentage, so that an impossible figure is asked back', () => {
    for (const { code, measureUnit, limitLow, limitHigh } of plan.indicators) {
      if (measureUnit === '%') expect([code, limitLow, limitHigh]).toEqual([code, '0', '100']);
    }
  });

  it('asks for measures that can be judged', () => {
    for (const measure of plan.targets.flatMap(({ measures }) => measures)) {
      expect({ measure: measure.indicator, hasValue: measure.value !== null }).toEqual({
        measure: measure.indicator,
        hasValue: measure.comparator !== 'done',
      });
      expect(measure.valueUpper !== null).toBe(measure.comparator === 'between');
    }
  });

  it('states nothing that a rule forbids', () => {
    const broken = file.statements.flatMap((row) =>
      validateStatement({ ...row, today: TODAY, planStartsOn: plan.startsOn, planIssuedOn: plan.issuedOn }).map(
        (issue) => ({
          item: row.item,
          issue,
        }),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('lists statements and observations in the order of recording, corrections after what they correct', () => {
    for (const rows of [file.statements, file.observations, file.figures]) {
      const moments = rows.flatMap(({ recordedAt }) => (recordedAt === null ? [] : [Date.parse(recordedAt)]));
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
    }
    const keys = file.statements.flatMap(({ key }) => (key === null ? [] : [key]));
    expect(duplicates(keys)).toEqual([]);
    for (const [index, { supersedes, item }] of file.statements.entries()) {
      if (supersedes === null) continue;
      expect(file.statements.slice(0, index).find(({ key }) => key === supersedes)?.item).toBe(item);
    }
  });

  it('keeps moments of recording to simulated provinces', () => {
    const simulated = province?.province.simulated ?? false;
    for (const { recordedAt } of [...file.statements, ...file.observations, ...file.figures])
      expect(recordedAt !== null).toBe(simulated);
  });

  it('lets only executing units of a task state their own share', () => {
    for (const { item, unit } of file.statements) {
      if (unit === null) continue;
      const task = plan.tasks.find(({ code }) => code === item);
      expect(task?.executingUnits).toContain(unit);
    }
  });
});
