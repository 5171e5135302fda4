import { rollUp, summarize, type Summary } from '@tiendo/indicators/rollup';
import { overdueDays, validatePolicy, validateStatement, type ItemStatus } from '@tiendo/indicators/status';
import { statusAt, type Statement } from '@tiendo/indicators/time';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlanFileSchema, ProvinceFileSchema, type PlanFile, type ProvinceFile } from './sample-file.js';

const DATA = join(import.meta.dirname, '../../../../data');
/** After every statement of the files; they are all about 2024. */
const TODAY = '2025-06-30';
const YEAR_END = '2024-12-31';

const filesOf = (folder: string) => readdirSync(join(DATA, folder)).filter((name) => name.endsWith('.json'));
const textOf = (folder: string, name: string) => readFileSync(join(DATA, folder, name), 'utf8');

const provinces = new Map<string, ProvinceFile>(
  filesOf('provinces').map((name) => {
    const file = ProvinceFileSchema.parse(JSON.parse(textOf('provinces', name)));
    return [file.province.code, file];
  }),
);
const plans = new Map<string, PlanFile>(
  filesOf('plans').map((name) => {
    const file = PlanFileSchema.parse(JSON.parse(textOf('plans', name)));
    return [file.slug, file];
  }),
);

function planFile(slug: string): PlanFile {
  const file = plans.get(slug);
  if (!file) throw new Error(`no plan file ${slug}`);
  return file;
}

/** What does not exist although something refers to it. */
const missing = (wanted: Iterable<string | null | undefined>, known: Iterable<string>) => {
  const set = new Set(known);
  return [...wanted].filter((code) => code !== null && code !== undefined && !set.has(code));
};
const duplicates = (codes: readonly string[]) => codes.filter((code, index) => codes.indexOf(code) !== index);
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

type Kind = 'targets' | 'tasks';

/** The statement that holds for one item (unit null: for the item as a whole) on a day. */
function held(file: PlanFile, item: string, asOf: string, unit: string | null = null) {
  const rows = file.statements.flatMap((row, index): (Statement & { row: typeof row })[] =>
    row.item === item && row.unit === unit
      ? [
          {
            id: row.key ?? String(index),
            seq: index,
            effectiveOn: row.effectiveOn,
            recordedAt: row.recordedAt ?? '2025-01-01T00:00:00+07:00',
            supersedes: row.supersedes,
            status: row.status,
            continuesInYear: row.continuesInYear,
            row,
          },
        ]
      : [],
  );
  return statusAt(rows, asOf);
}

function itemsAt(file: PlanFile, kind: Kind, asOf: string) {
  const list: { code: string; partition: string | null; dueOn: string | null }[] =
    kind === 'targets'
      ? file.plan.targets.map(({ code, pillar, dueOn }) => ({ code, partition: pillar, dueOn }))
      : file.plan.tasks.map(({ code, group, dueOn }) => ({ code, partition: group, dueOn }));
  return list.map((item) => {
    const statement = held(file, item.code, asOf);
    const status: ItemStatus = statement?.status ?? 'noStatement';
    return { ...item, status, continuing: (statement?.continuesInYear ?? null) !== null, statement };
  });
}

function summaries(file: PlanFile, kind: Kind, asOf = YEAR_END): Map<string | null, Summary> {
  const policy = file.plan.policy[kind];
  const cells = rollUp(itemsAt(file, kind, asOf), ({ partition }) => partition);
  return new Map([...cells].map(([key, cell]) => [key, summarize(cell.counts, cell.continuing, policy)]));
}

function headline(file: PlanFile, kind: Kind, asOf = YEAR_END): Summary {
  const cell = rollUp(itemsAt(file, kind, asOf), () => 'all').get('all');
  return summarize(cell?.counts ?? {}, cell?.continuing ?? 0, file.plan.policy[kind]);
}

const counts = (summary: Summary) => Object.fromEntries(summary.byStatus.map(({ status, count }) => [status, count]));

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
    expect(missing(indicators, measured)).toEqual([]);
    const units = items.flatMap((item) => [...item.leadUnits, ...item.coordinatingUnits, ...item.executingUnits]);
    const stating = [...file.statements, ...file.observations].map(({ unit }) => unit);
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
      ...file.discrepancies.map(({ document }) => document),
      ...file.snapshots.map(({ document }) => document),
    ];
    expect(missing(wanted, province?.documents.map(({ key }) => key) ?? [])).toEqual([]);
  });

  it('counts by a sound policy', () => {
    expect(() => [validatePolicy(plan.policy.targets), validatePolicy(plan.policy.tasks)]).not.toThrow();
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
      validateStatement({ ...row, today: TODAY, planIssuedOn: plan.issuedOn }).map((issue) => ({
        item: row.item,
        issue,
      })),
    );
    expect(broken).toEqual([]);
  });

  it('lists statements and observations in the order of recording, corrections after what they correct', () => {
    for (const rows of [file.statements, file.observations]) {
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
    for (const { recordedAt } of [...file.statements, ...file.observations])
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

describe('Kế hoạch 73/KH-UBND of Quảng Ninh, as its report of 2024 prints it', () => {
  const file = planFile('quang-ninh-kh73-2024');

  it('says 21/30 targets (70%), 1 stopped (3,33%), 8 in progress or judged at year end', () => {
    const targets = headline(file, 'targets');
    expect(targets).toMatchObject({ total: 30, completed: 21, percent: 70, excluded: 0, continuing: 0 });
    expect(counts(targets)).toEqual({ completed: 21, inProgress: 7, yearEnd: 1, stopped: 1 });
    expect(targets.byStatus.find(({ status }) => status === 'stopped')?.percent).toBe(3.33);
  });

  it('says 22/35 tasks (62,86%), 11 going on in 2025, 2 stopped', () => {
    const tasks = headline(file, 'tasks');
    expect(tasks).toMatchObject({ total: 35, completed: 22, percent: 62.86, excluded: 0, continuing: 11 });
    expect(counts(tasks)).toEqual({
      completed: 22,
      mostlyCompleted: 1,
      inProgress: 9,
      awaitingApproval: 1,
      stopped: 2,
    });
    const going = itemsAt(file, 'tasks', YEAR_END).filter(({ continuing }) => continuing);
    expect(going.every(({ statement }) => statement?.continuesInYear === 2025 && statement.row.reason !== null)).toBe(
      true,
    );
  });

  it('has its four pillars in the order of the report', () => {
    const pillars = summaries(file, 'targets');
    expect(
      file.plan.pillars.map(({ code }) => [
        code,
        pillars.get(code)?.completed,
        pillars.get(code)?.total,
        pillars.get(code)?.percent,
      ]),
    ).toEqual([
      ['digital-data', 0, 3, 0],
      ['digital-government', 10, 11, 90.91],
      ['digital-economy', 5, 7, 71.43],
      ['digital-society', 6, 9, 66.67],
    ]);
  });

  it('has the ten groups as section III states them', () => {
    const groups = summaries(file, 'tasks');
    expect(
      file.plan.groups.map(({ code }) => `${code} ${groups.get(code)?.completed}/${groups.get(code)?.total}`),
    ).toEqual([
      'awareness 6/7',
      'institutions 2/4',
      'infrastructure 1/3',
      'data 1/3',
      'platforms 1/3',
      'human-resources 3/3',
      'cybersecurity 2/2',
      'government 0/2',
      'economy 2/4',
      'society 4/4',
    ]);
  });

  it('knows nothing before 26/12/2024', () => {
    expect(counts(headline(file, 'targets', '2024-12-25'))).toEqual({ noStatement: 30 });
    expect(counts(headline(file, 'tasks', '2024-12-25'))).toEqual({ noStatement: 35 });
    expect(new Set(file.statements.map(({ effectiveOn }) => effectiveOn))).toEqual(new Set(['2024-12-26']));
    expect(file.statements).toHaveLength(65);
  });

  it('has exactly one item overdue at the end of the year: DL-03, at 192/299', () => {
    const policy = file.plan.policy.targets;
    const late = itemsAt(file, 'targets', YEAR_END).filter(({ code, status, statement }) => {
      const dues = file.plan.targets.find((target) => target.code === code)?.measures.map(({ dueOn }) => dueOn) ?? [];
      const dueOn = dues.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
      const continuesInYear = statement?.continuesInYear ?? null;
      return (
        overdueDays({ dueOn: dueOn ?? file.plan.endsOn, asOf: YEAR_END, status, policy, continuesInYear }) !== null
      );
    });
    expect(late.map(({ code }) => code)).toEqual(['KH73-DL-03']);
    expect(file.observations.filter(({ numerator }) => numerator === '192')).toEqual([
      expect.objectContaining({ indicator: 'httt-duoc-phe-duyet-cap-do', denominator: '299', qualifier: 'atLeast' }),
    ]);
  });

  it('keeps both values printed for the health records of citizens', () => {
    const values = file.observations.filter(({ indicator }) => indicator === 'nguoi-dan-cap-nhat-thong-tin-suc-khoe');
    expect(values.map(({ value }) => value)).toEqual(['100', '96.4']);
    expect(values[1]?.numerator).toBe('1384389');
  });

  it('leaves unnamed what the source does not name', () => {
    const unnamed = [...file.plan.targets, ...file.plan.tasks].filter(({ name }) => name === null);
    expect(unnamed.map(({ code }) => code)).toEqual(
      Array.from({ length: 10 }, (_, index) => `KH73-CQ-${String(index + 1).padStart(2, '0')}`),
    );
    expect(file.plan.targets.every(({ leadUnits }) => leadUnits.length === 0)).toBe(true);
    expect(file.plan.tasks.filter(({ leadUnits }) => leadUnits.length === 0)).toHaveLength(18);
  });

  it('restates one solution per group in one sentence, with its section', () => {
    for (const { solution, solutionSection } of file.plan.groups) {
      expect(solution).toMatch(/^[^.]+\.$/);
      expect(solutionSection).toMatch(/^III\.\d+\.c$/);
    }
  });

  it('gives no stopped item a document that allows it, for the source names none', () => {
    const authorising = file.statements.flatMap(({ evidence }) => evidence.filter(({ authorises }) => authorises));
    expect(authorising).toEqual([]);
  });
});

describe('Quyết định 58/QĐ-UBQGCĐS', () => {
  it('says 4/6 tasks done and maintained, 2 in progress, without groups and targets', () => {
    const file = planFile('quang-ninh-qd58-2024');
    expect(headline(file, 'tasks')).toMatchObject({ total: 6, completed: 4, continuing: 0 });
    expect(counts(headline(file, 'tasks'))).toEqual({ maintained: 4, inProgress: 2 });
    expect([file.plan.pillars, file.plan.groups, file.plan.targets]).toEqual([[], [], []]);
    expect(file.plan.tasks.filter(({ name }) => name === null)).toHaveLength(4);
  });
});
