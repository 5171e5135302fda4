import { isAskedOn, periodCode, periodsOfCalendar } from '@tiendo/indicators/periods';
import { ALL_STATUSES, overdueDays, silentDays } from '@tiendo/indicators/status';
import {
  YEAR_END,
  contradictions,
  counts,
  dueOn,
  headline,
  itemsAt,
  planFile,
  summaries,
} from '../testing/sample-data.js';
import type { PlanFile } from './sample-file.js';

const KINDS = ['targets', 'tasks'] as const;

/** Codes of what is overdue at the end of the year. */
const overdue = (file: PlanFile) =>
  KINDS.flatMap((kind) =>
    itemsAt(file, kind, YEAR_END).flatMap(({ code, status, statement }) => {
      const days = overdueDays({
        dueOn: dueOn(file, kind, code, YEAR_END),
        asOf: YEAR_END,
        status,
        policy: file.plan.policy[kind],
        continuesInYear: statement?.continuesInYear ?? null,
      });
      return days === null ? [] : [code];
    }),
  );

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
    const late = overdue(file);
    expect(late).toEqual(['KH73-DL-03']);
    expect(file.observations.filter(({ numerator }) => numerator === '192')).toEqual([
      expect.objectContaining({ indicator: 'httt-duoc-phe-duyet-cap-do', denominator: '299', qualifier: 'atLeast' }),
    ]);
  });

  it('keeps both values printed for the health records of citizens', () => {
    const values = file.observations.filter(({ indicator }) => indicator === 'nguoi-dan-cap-nhat-thong-tin-suc-khoe');
    expect(values.map(({ value }) => value)).toEqual(['100', '96.4']);
    expect(values[1]?.numerator).toBe('1384389');
    expect(contradictions(file, YEAR_END)).toEqual([['KH73-XH-04', 'statedDoneButNotMet']]);
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

  it('names the day of no status and no document that allows anything: the report tells where all stand', () => {
    for (const { item, status, continuesInYear, notNamed } of file.statements) {
      const asksPermission = status === 'stopped' || continuesInYear !== null;
      expect([item, notNamed]).toEqual([item, asksPermission ? ['day', 'permission'] : ['day']]);
    }
  });

  it('calls no figure official: the report is a draft without number and day', () => {
    expect(new Set(file.observations.map(({ grade }) => grade))).toEqual(new Set(['preliminary', 'estimate']));
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

  it('has no deadline, for the source names none', () => {
    const file = planFile('quang-ninh-qd58-2024');
    expect(file.plan.dueAtEnd).toBe(false);
    expect(file.plan.tasks.map(({ dueOn }) => dueOn)).toEqual(file.plan.tasks.map(() => null));
  });
});

describe('Kế hoạch 34/KH-UBND, as a monthly report of one department prints it', () => {
  const file = planFile('quang-ninh-kh34-2025');

  it('asks nobody in the span 11/02–10/03/2025 of one of its figures, which its form does not reach back to', () => {
    const [span] = file.periods;
    const [month] = file.calendars.flatMap(periodsOfCalendar);
    expect([span?.startsOn, span?.endsOn]).toEqual(['2025-02-11', '2025-03-10']);
    const lines = file.form.map(({ from }) => ({
      askedFrom: month && from === periodCode(month) ? month.startsOn : null,
      askedUntil: null,
    }));
    expect(lines.filter((line) => isAskedOn(line, span?.endsOn ?? ''))).toEqual([]);
    expect(lines.filter((line) => isAskedOn(line, month?.endsOn ?? ''))).toHaveLength(file.form.length);
  });
  const of = (indicator: string) => file.figures.filter((figure) => figure.indicator === indicator);

  it('asks for the one month that the source has, by no window of ours', () => {
    expect(file.calendars).toEqual([
      expect.objectContaining({ startsOn: '2025-05-13', endsOn: '2025-05-13', opensAfterDays: 0, closesAfterDays: 0 }),
    ]);
  });

  it('keeps apart who has an account and who was paid through one', () => {
    expect(of('nguoi-co-cong-co-tai-khoan')).toEqual([
      expect.objectContaining({ unit: null, numerator: '11111', denominator: '11740', statedPercent: '94.6' }),
    ]);
    const paid = of('nguoi-co-cong-nhan-tro-cap-qua-tai-khoan');
    expect(paid).toHaveLength(13);
    expect(paid.every(({ unit }) => unit !== null)).toBe(true);
  });

  it('calls better only what the source does: a rate with a level of 100%, and nothing overdue', () => {
    const ranked = file.plan.indicators.filter(({ direction }) => direction !== 'neutral').map(({ code }) => code);
    expect(ranked).toEqual([
      'nguoi-co-cong-co-tai-khoan',
      'nguoi-co-cong-nhan-tro-cap-qua-tai-khoan',
      'dia-phuong-chi-tra-qua-tai-khoan',
      'dia-phuong-hoan-thanh-100-phan-tram-tai-khoan',
      'ho-so-tthc-qua-han',
    ]);
  });
});

describe('the simulated plan, a year in which everything happens', () => {
  const file = planFile('mau-2024');
  it('has 30 named targets and 35 named tasks with lead units, deadlines and products', () => {
    expect([
      file.plan.targets.length,
      file.plan.tasks.length,
      file.plan.pillars.length,
      file.plan.groups.length,
    ]).toEqual([30, 35, 4, 10]);
    for (const item of [...file.plan.targets, ...file.plan.tasks]) {
      expect(item.name).not.toBeNull();
      expect(item.leadUnits.length).toBeGreaterThan(0);
    }
    for (const { dueOn, deliverable } of file.plan.tasks) expect([dueOn, deliverable]).not.toContain(null);
  });

  it('counts 17 + 1 of 28 targets and 18 of 34 tasks as done at the end of the year', () => {
    expect(headline(file, 'targets')).toMatchObject({ total: 28, completed: 18, percent: 64.29, excluded: 2 });
    expect(headline(file, 'tasks')).toMatchObject({
      total: 34,
      completed: 18,
      percent: 52.94,
      excluded: 1,
      continuing: 6,
    });
  });

  it('shows every status somewhere, an item without a statement too', () => {
    const shown = new Set(
      [...itemsAt(file, 'targets', YEAR_END), ...itemsAt(file, 'tasks', YEAR_END)].map(({ status }) => status),
    );
    expect([...ALL_STATUSES].filter((status) => !shown.has(status))).toEqual([]);
  });

  it('has overdue items, and items silent for sixty days', () => {
    const late = overdue(file);
    expect(late).toEqual([
      'M01-DL-02',
      'M01-DL-03',
      'M01-N02-03',
      'M01-N02-04',
      'M01-N03-02',
      'M01-N07-03',
      'M01-N08-01',
      'M01-N09-01',
    ]);
    const silent = KINDS.flatMap((kind) =>
      itemsAt(file, kind, YEAR_END)
        .filter(
          ({ status, statement }) =>
            silentDays({
              lastStatementOn: statement?.effectiveOn ?? null,
              since: file.plan.issuedOn,
              asOf: YEAR_END,
              silenceDays: file.plan.silenceDays,
              status,
              policy: file.plan.policy[kind],
            }) !== null,
        )
        .map(({ code }) => code),
    );
    expect(silent).toEqual(['M01-XH-06', 'M01-XH-08', 'M01-N02-03', 'M01-N02-04', 'M01-N09-01']);
  });

  it('contradicts itself in three targets stated as done', () => {
    expect(contradictions(file, YEAR_END)).toEqual([
      ['M01-DL-04', 'statedDoneButNotMet'],
      ['M01-KT-02', 'statedDoneButNotMet'],
      ['M01-XH-05', 'statedDoneButNotMet'],
    ]);
  });

  it('stops items with and without a document that allows it', () => {
    const stopped = file.statements.filter(({ status }) => status === 'stopped');
    expect(stopped.map(({ item, evidence }) => [item, evidence.some(({ authorises }) => authorises)])).toEqual([
      ['M01-N09-03', true],
      ['M01-CQ-10', false],
      ['M01-N05-02', true],
      ['M01-N05-03', false],
    ]);
  });

  it('looked different when its snapshots were taken, for reports were corrected afterwards', () => {
    const [third, year] = file.snapshots;
    expect(counts(headline(file, 'targets', third?.asOf, third?.knownAt))).toMatchObject({
      completed: 6,
      inProgress: 14,
    });
    expect(counts(headline(file, 'targets', third?.asOf))).toMatchObject({ completed: 5, inProgress: 15 });
    expect(headline(file, 'targets', year?.asOf, year?.knownAt).completed).toBe(19);
    expect(headline(file, 'targets', year?.asOf).completed).toBe(18);
  });

  it('gives each locality its share of a measured figure, and the shares add up to the figure of the province', () => {
    const indicator = 'ho-so-nop-truc-tuyen';
    const sum = (rows: typeof file.observations, field: 'numerator' | 'denominator') =>
      rows.reduce((total, row) => total + Number(row[field]), 0);
    const rows = file.observations.filter((row) => row.indicator === indicator && row.asOf === '2024-12-14');
    const province = rows.filter(({ unit }) => unit === null);
    const localities = rows.filter(({ unit }) => unit !== null);
    expect([province.length, localities.length]).toEqual([1, 13]);
    expect(sum(localities, 'numerator')).toBe(sum(province, 'numerator'));
    expect(sum(localities, 'denominator')).toBe(sum(province, 'denominator'));
  });
});
