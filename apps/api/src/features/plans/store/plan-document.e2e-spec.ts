import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanDocumentSchema } from '@tiendo/contracts';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../../testing/index.js';
import { issuePlan, planDocument } from '../../../testing/plan-document.js';

describe('a published plan as one document', () => {
  let t: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let editor: Client;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-07-10T09:00:00+07:00' });
    province = await t.given.province();
    unit = await t.given.unit(province, { name: 'Sở Nội vụ' });
    editor = await t.as((await t.given.user({ province, role: 'editor' })).username);
  });
  afterAll(() => t?.close());

  it('is what it was issued from, to the last field', async () => {
    const document = planDocument(unit.code, {
      sourceNote: 'Theo bản ký số',
      dueAtEnd: false,
      goals: [{ code: 'goal-1', name: 'Mục tiêu chung', pillar: 'society' }],
      groups: [
        { code: 'data', name: 'Dữ liệu', leadNote: 'Sở KH&CN', solution: 'Xây dựng kho', solutionSection: 'III.1' },
        { code: 'people', name: 'Nhân lực', leadNote: null, solution: null, solutionSection: null },
      ],
      indicators: [
        {
          code: 'households',
          name: 'Hộ gia đình',
          measureUnit: 'hộ',
          direction: 'higherIsBetter',
          aggregation: 'sum',
          kind: 'stock',
        },
        {
          code: 'households-fibre',
          name: 'Hộ có cáp quang',
          measureUnit: 'hộ',
          direction: 'higherIsBetter',
          aggregation: 'sum',
          carryRule: 'sum',
          limitLow: '0',
          limitHigh: '400000',
          parent: 'households',
          partKind: 'ofWhich',
        },
        {
          code: 'online-share',
          name: 'Tỷ lệ hồ sơ trực tuyến',
          measureUnit: '%',
          direction: 'higherIsBetter',
          aggregation: 'stated',
          carryRule: 'weighted',
          carryWeight: 'households',
        },
      ],
    });
    const { targets, ...rest } = PlanDocumentSchema.parse(document);
    const [first, second, third] = targets;
    if (!first || !second || !third) throw new Error('three targets');
    const plan = {
      ...rest,
      targets: [
        {
          ...first,
          goal: 'goal-1',
          measures: first.measures.flatMap((measure) => [
            { ...measure, horizon: 2025, note: 'mức năm 2025' },
            { ...measure, value: '90', horizon: 2030, dueOn: '2030-06-30', aspirational: true },
          ]),
        },
        second,
        {
          ...third,
          coordinatingUnits: [unit.code],
          measures: first.measures.map((measure) => ({
            ...measure,
            indicator: 'households-fibre',
            comparator: 'between' as const,
            value: '1000',
            valueUpper: '2000.5',
          })),
        },
      ],
    };
    await issuePlan(t, province, 'nguyen-ban', plan);
    const { body } = await editor.get('/plans/nguyen-ban/document').expect(200);
    expect(body).toEqual({ ...plan, indicators: expect.arrayContaining(plan.indicators) });
    expect(body.indicators).toHaveLength(3);
    // What the owner counts besides is not of this plan.
    await issuePlan(t, province, 'khac', planDocument(unit.code, { indicators: [], targets: [] }));
    expect((await editor.get('/plans/khac/document').expect(200)).body.indicators).toEqual([]);
  });

  it('stands as amended, and is read by members of the owner alone', async () => {
    await issuePlan(t, province, 'dieu-chinh', planDocument(unit.code));
    const named = { number: '99/QĐ-UBND', issuedOn: '2024-06-05', issuer: 'UBND tỉnh', title: 'Điều chỉnh' };
    const added = await editor.post(`/provinces/${province.code}/documents`).send(named).expect(201);
    const amendment = { effectiveOn: '2024-07-01', documentId: added.body.id, removed: ['CT-03'] };
    await editor.post('/plans/dieu-chinh/amendments').send(amendment).expect(201);
    const { body } = await editor.get('/plans/dieu-chinh/document').expect(200);
    expect(body.targets.map(({ code }: { code: string }) => code)).toEqual(['CT-01', 'CT-02']);
    await t.anonymous.get('/plans/dieu-chinh/document').expect(401);
    const elsewhere = await t.as((await t.given.user({ province: await t.given.province(), role: 'editor' })).username);
    await elsewhere.get('/plans/dieu-chinh/document').expect(404);
    await editor.get('/plans/khong-co/document').expect(404);
  });
});
