// What a plan says survives being loaded into the editor and saved, whether or not the editor has a field for it.
import { describe, expect, it } from '@jest/globals';
import {
  IndicatorSchema,
  MeasureSchema,
  PlanDocumentSchema,
  TargetDraftSchema,
  TaskDraftSchema,
  type PlanDocument,
} from '@tiendo/contracts';
import { readDraft } from './draft-document';
import { draftReducer, startDraft } from './draft-state';
import { writeDraft } from './write-draft';

const indicator: Required<PlanDocument['indicators'][number]> = {
  code: 'ty-le-ho-so',
  name: 'Tỷ lệ hồ sơ trực tuyến',
  measureUnit: '%',
  direction: 'lowerIsBetter',
  aggregation: 'weightedMean',
  kind: 'rate',
  carryRule: 'weighted',
  carryWeight: 'ho-so',
  limitLow: '0',
  limitHigh: '100',
  parent: 'ho-so',
  partKind: 'ofWhich',
};

const item = {
  leadUnits: ['so-noi-vu'],
  coordinatingUnits: ['so-tai-chinh'],
  executingUnits: ['so-y-te'],
  dueOn: '2026-06-30',
  note: 'Ghi chú',
  sourceSection: 'II.3.1',
};

/** A plan that says everything a plan can say, and nothing as it would be by default. */
const plan: PlanDocument = {
  code: '15/KH-UBND',
  title: 'Kế hoạch',
  issuer: 'UBND tỉnh',
  issuedOn: '2026-01-05',
  year: 2026,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  silenceDays: 45,
  dueAtEnd: false,
  policy: {
    targets: { countsAsCompleted: ['completed'], excludedFromTotal: ['notApplicable'], percentDigits: 3 },
    tasks: { countsAsCompleted: ['maintained'], excludedFromTotal: [], percentDigits: 0 },
    achievementCap: 120,
  },
  sourceNote: 'Nguồn',
  pillars: [
    {
      code: 'du-lieu',
      name: 'Dữ liệu số',
      note: 'Ghi chú',
      evidence: [{ name: 'Kho dữ liệu', value: '2', measureUnit: 'kho', qualifier: 'above' }],
    },
  ],
  goals: [{ code: 'mt-1', name: 'Mục tiêu', pillar: 'du-lieu' }],
  groups: [{ code: 'n-1', name: 'Nhóm', leadNote: 'Các sở', solution: 'Giải pháp', solutionSection: 'III.1' }],
  indicators: [
    { code: 'ho-so', name: 'Hồ sơ', measureUnit: 'hồ sơ', direction: 'neutral', aggregation: 'sum' },
    indicator,
  ],
  targets: [
    {
      ...item,
      code: 'CT-1',
      name: 'Chỉ tiêu',
      pillar: 'du-lieu',
      goal: 'mt-1',
      measures: [
        {
          indicator: 'ty-le-ho-so',
          label: 'Tỷ lệ',
          comparator: 'between',
          value: '70',
          valueUpper: '80',
          horizon: 2030,
          dueOn: '2026-09-30',
          aspirational: true,
          parts: ['Cơ sở dữ liệu đất đai'],
          note: 'Ghi chú',
        },
      ],
    },
  ],
  tasks: [
    {
      ...item,
      code: 'NV-1',
      name: 'Nhiệm vụ',
      group: 'n-1',
      frequency: 'regular',
      deliverable: 'Báo cáo',
      source: 'directive',
      sourceDocument: '12/CT-UBND',
    },
  ],
};

describe('a plan loaded into the editor', () => {
  it('is what it was when it is saved again', () => {
    expect(PlanDocumentSchema.parse(plan)).toEqual(plan);
    expect(writeDraft(readDraft(plan))).toEqual(plan);
  });

  it.each([
    ['plan', PlanDocumentSchema.shape, plan],
    ['indicator', IndicatorSchema.shape, indicator],
    ['target', TargetDraftSchema.shape, plan.targets[0]],
    ['measure', MeasureSchema.shape, plan.targets[0]?.measures[0]],
    ['task', TaskDraftSchema.shape, plan.tasks[0]],
  ])('is held to every field of the contract: %s', (_, shape, example) => {
    expect(Object.keys(example ?? {}).sort()).toEqual(Object.keys(shape).sort());
  });

  it('leaves out what it left out, and what is not of the contract', () => {
    const [bare] = plan.indicators;
    const raw = { indicators: [{ ...bare, kind: 'sometimes', carryRule: '', limitLow: null }] };
    expect(writeDraft(readDraft(raw))['indicators']).toEqual([bare]);
  });

  it('lets the weight of an indicator follow when its code changes', () => {
    const draft = readDraft(plan);
    const rowKey = draft.indicators[0]?.rowKey ?? '';
    const renamed = draftReducer(startDraft(draft), {
      type: 'patch',
      list: 'indicators',
      rowKey,
      patch: { code: 'ho-so-moi' },
    });
    expect(renamed.document.indicators[1]).toMatchObject({ parent: 'ho-so-moi', carryWeight: 'ho-so-moi' });
  });
});
