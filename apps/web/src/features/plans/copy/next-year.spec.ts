import { PlanDocumentSchema, type PlanDocument, type Unit } from '@tiendo/contracts';
import { writeDraft } from '../draft/write-draft';
import { nextYearOf, titleOfYear, type CopyOptions } from './next-year';

const COUNT = { countsAsCompleted: ['completed' as const], excludedFromTotal: [], percentDigits: 1 };
const plan = PlanDocumentSchema.parse({
  code: '73/KH-UBND',
  title: 'Kế hoạch chuyển đổi số năm 2024',
  issuer: 'UBND tỉnh',
  issuedOn: '2024-03-14',
  year: 2024,
  startsOn: '2024-03-14',
  endsOn: '2024-12-31',
  sourceNote: 'Theo bản ký số',
  policy: { targets: COUNT, tasks: COUNT },
  pillars: [
    {
      code: 'society',
      name: 'Xã hội số',
      note: 'Kết quả năm 2024',
      evidence: [{ name: 'Hộ có cáp quang', value: '90', measureUnit: '%' }],
    },
  ],
  goals: [{ code: 'goal-1', name: 'Mục tiêu chung', pillar: 'society' }],
  groups: [{ code: 'data', name: 'Dữ liệu', leadNote: 'Sở KH&CN', solutionSection: 'III.1' }],
  indicators: [{ code: 'fibre', name: 'Hộ có cáp quang', measureUnit: '%' }],
  targets: [
    {
      code: 'KH73-CT-01',
      name: 'Hộ có cáp quang',
      pillar: 'society',
      goal: 'goal-1',
      sourceSection: 'II.1',
      measures: [
        { indicator: 'fibre', label: 'Hộ', comparator: 'atLeast', value: '80', horizon: 2024 },
        { indicator: 'fibre', label: 'Hộ', comparator: 'atLeast', value: '95', horizon: 2030 },
      ],
    },
    {
      code: 'KH73-CT-02',
      name: 'Mức chung',
      pillar: 'society',
      measures: [{ indicator: 'fibre', label: 'Hộ', comparator: 'atLeast', value: '70', dueOn: '2024-06-30' }],
    },
  ],
  tasks: [
    {
      code: 'KH73-NV-01',
      name: 'Ban hành kế hoạch năm 2024',
      group: 'data',
      leadUnits: ['so-tttt'],
      dueOn: '2024-02-29',
    },
    { code: 'KH73-NV-02', name: 'Tập huấn', frequency: 'regular', leadUnits: ['so-noi-vu'] },
    { code: 'KH73-NV-03', name: 'Trung tâm dữ liệu', dueOn: '2026-06-30', sourceDocument: 'd1', source: 'letter' },
    { code: 'NV-rieng', name: 'Số 12024 không phải năm' },
  ],
});
const unit = (code: string, name: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name,
  shortName: null,
  kind: 'department',
  officialOrder: 1,
  validFrom: null,
  validTo: null,
  validToConfirmed: true,
  note: null,
  otherNames: [],
  successors: [],
  predecessors: [],
  parent: null,
  needsCheck: null,
  version: 1,
  ...more,
});
const becomes = (code: string) => ({ code, name: code, effectiveOn: '2025-03-01', confirmed: true });
const UNITS = [
  unit('so-noi-vu', 'Sở Nội vụ'),
  unit('so-tttt', 'Sở Thông tin và Truyền thông', { validTo: '2025-02-28', successors: [becomes('so-khcn')] }),
  unit('so-khcn', 'Sở Khoa học và Công nghệ'),
];
const HEAD = { code: '58/KH-UBND', title: 'Kế hoạch 2025', issuer: 'UBND tỉnh', issuedOn: null, year: 2025 };
const copy = (options: Partial<CopyOptions> = {}, of: PlanDocument = plan) =>
  nextYearOf(of, { head: HEAD, statuses: new Map(), leaveFinished: true, units: UNITS, ...options });

it('moves the plan and its days by the year, and leaves behind what was said of the old one', () => {
  const next = copy();
  expect(next).toMatchObject({ ...HEAD, startsOn: '2025-03-14', endsOn: '2025-12-31', sourceNote: '' });
  expect(next.pillars).toMatchObject([{ code: 'society', name: 'Xã hội số', note: '', evidence: [] }]);
  expect(next.goals).toMatchObject([{ code: 'goal-1', pillar: 'society' }]);
  expect(next.groups).toMatchObject([{ code: 'data', leadNote: 'Sở KH&CN', solutionSection: '' }]);
  // Of a leap day the last of February.
  expect(next.tasks[0]?.dueOn).toBe('2025-02-28');
  expect(next.targets[1]?.measures).toMatchObject([{ value: '70', dueOn: '2025-06-30' }]);
  expect(next.targets[0]?.sourceSection).toBe('');
});

it('gives items the prefix of the new plan once it has a number', () => {
  expect(copy().tasks.map(({ code }) => code)).toEqual(['KH58-NV-01', 'KH58-NV-02', 'KH58-NV-03', 'NV-rieng']);
  expect(copy({ head: { ...HEAD, code: '' } }).tasks[0]?.code).toBe('KH73-NV-01');
});

it('marks what cannot be moved by itself', () => {
  const { targets, tasks } = copy();
  expect(targets.map(({ review }) => review)).toEqual([[{ kind: 'levelOfYear', text: '2024' }], []]);
  expect(targets[0]?.measures.map(({ horizon, value }) => [horizon, value])).toEqual([
    [2025, '80'],
    [2030, '95'],
  ]);
  expect(tasks.map(({ review }) => review)).toEqual([
    [
      { kind: 'namesYear', text: '2024' },
      { kind: 'endedUnit', text: 'Sở Thông tin và Truyền thông' },
    ],
    [],
    [
      { kind: 'dayBeyond', text: '2026-06-30' },
      { kind: 'sourceOfPlan', text: '' },
    ],
    [],
  ]);
  expect(tasks[2]).toMatchObject({ dueOn: '2026-06-30', sourceDocument: 'd1' });
});

it('puts the one unit that an ended lead became in its place', () => {
  expect(copy().tasks[0]?.leadUnits).toEqual(['so-khcn']);
  // Two years on nothing of a unit with two successors is guessed.
  const units = UNITS.map((one) =>
    one.code === 'so-tttt' ? { ...one, successors: [becomes('so-khcn'), becomes('so-noi-vu')] } : one,
  );
  expect(copy({ units }).tasks[0]?.leadUnits).toEqual(['so-tttt']);
});

it('takes the level asked for the new year already instead of the old one', () => {
  const [first, ...others] = plan.targets;
  if (!first) throw new Error('a target');
  const levels = [2023, 2024, 2025, 2030].map((horizon) => ({ ...first.measures[0]!, horizon, value: `${horizon}` }));
  const { targets } = copy({}, { ...plan, targets: [{ ...first, measures: levels }, ...others] });
  expect(targets[0]?.measures.map(({ value }) => value)).toEqual(['2025', '2030']);
  expect(targets[0]?.review).toEqual([]);
});

it('leaves out finished tasks by choice, never regular ones', () => {
  const statuses = new Map([
    ['KH73-NV-01', 'completed' as const],
    ['KH73-NV-02', 'completed' as const],
    ['KH73-NV-03', 'stopped' as const],
  ]);
  expect(copy({ statuses }).tasks.map(({ name }) => name)).toEqual(['Tập huấn', 'Số 12024 không phải năm']);
  expect(copy({ statuses, leaveFinished: false }).tasks).toHaveLength(4);
});

it('is complete but for its day of issue', () => {
  const read = PlanDocumentSchema.safeParse(writeDraft(copy()));
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['issuedOn']);
});

it.each([
  ['Kế hoạch năm 2024', 'Kế hoạch năm 2025'],
  ['Nghị quyết 12/2024/NQ-HĐND và năm 2024', 'Nghị quyết 12/2024/NQ-HĐND và năm 2025'],
  ['Giai đoạn 2022-2024', 'Giai đoạn 2022-2024'],
])('%s is called %s the year after', (from, to) => {
  expect(titleOfYear(from, 2024, 2025)).toBe(to);
});
