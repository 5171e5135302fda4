import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRequestBody } from '@tiendo/contracts';
import { issuePlan, planDocument } from '../../../testing/plan-document.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { type Field, figureField, rebuildKept, secondPlan } from '../../figures/testing/field.js';
import { REQUEST } from '../testing/asked.js';

describe('what several plans ask of units', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
  });
  afterAll(() => t?.close());

  const asked = async (editor: Client, province: string, plans: readonly string[], change: object = {}) => {
    const { body } = await editor
      .post(`/provinces/${province}/report-requests`)
      .send({ ...REQUEST, plans, ...change })
      .expect(201);
    return body as ReportRequestBody;
  };

  it('is asked once where three plans want the same figure', async () => {
    const f: Field = await figureField(t, 2, ['2025M05']);
    const second = await secondPlan(t, f);
    const third = await issuePlan(
      t,
      f.province,
      `${f.plan.slug}-3`,
      planDocument((await t.given.unit(f.province)).code, {
        ...{ code: '13/KH-UBND', year: 2025, issuedOn: '2025-01-10', startsOn: '2025-01-01', endsOn: '2025-12-31' },
        ...{ indicators: [], tasks: [] },
        targets: [
          {
            ...{ code: 'CT-7', name: 'Tỷ lệ đạt 60%', pillar: 'government', leadUnits: [] },
            measures: [{ indicator: 'share', label: 'Tỷ lệ', comparator: 'atLeast', value: '60' }],
          },
        ] as never,
      }),
    );
    await t.given.period(third, '2025M05');
    await t.given.formLine(third, 'districts', 'share');
    await rebuildKept(t, third);
    const plans = [f.plan.slug, second.slug, third.slug];
    const drafted = await asked(f.editor, f.province.code, plans);
    expect(drafted.board.map(({ lines }) => lines.asked)).toEqual([3, 3]);
    const at = `/provinces/${f.province.code}/report-requests/${drafted.id}/opening`;
    const opened = (await f.editor.post(at).expect(200)).body as ReportRequestBody;
    expect(opened.board.map(({ lines }) => lines.asked)).toEqual([3, 3]);
    const reporter = await t.as(
      (await t.given.user({ province: f.province, role: 'reporter', unit: f.units[0] as never })).username,
    );
    const { body } = await reporter
      .get(`/provinces/${f.province.code}/submissions/${opened.board[0]?.submission}`)
      .expect(200);
    const share = body.lines.items.find(({ indicator }: { indicator: { code: string } }) => indicator.code === 'share');
    expect(share.plans).toEqual(plans);
  });

  it('is a task of whoever leads it and of each that carries it out, all places where these are named together', async () => {
    const province = await t.given.province();
    const [lead, first, second] = [
      await t.given.unit(province),
      await t.given.unit(province, { kind: 'communeLevel' }),
      await t.given.unit(province, { kind: 'communeLevel' }),
    ];
    const places = await t.given.unit(province, { kind: 'collective' });
    const task = (code: string, leadUnits: string[], executingUnits: string[]) => ({
      ...{ code, name: `Nhiệm vụ ${code}`, group: 'data', frequency: 'regular', leadUnits, executingUnits },
    });
    const plan = await issuePlan(
      t,
      province,
      `nhiem-vu-${province.code}`,
      planDocument(lead.code, {
        ...{ year: 2025, issuedOn: '2025-01-10', startsOn: '2025-01-01', endsOn: '2025-12-31' },
        ...{ indicators: [], targets: [] },
        tasks: [
          task('NV-1', [lead.code], [first.code]),
          task('NV-2', [lead.code], [places.code]),
          task('NV-3', [places.code], [first.code]),
        ] as never,
      }),
    );
    await t.given.period(plan, '2025M05');
    const editor = await t.as((await t.given.user({ province, role: 'editor' })).username);
    const drafted = await asked(editor, province.code, [plan.slug], { asksItems: true });
    expect(drafted.board.map(({ unit, items }) => [unit.code, items.asked])).toEqual([
      [lead.code, 2],
      [first.code, 3],
      [second.code, 2],
    ]);
    const single = await asked(editor, province.code, [plan.slug], { asksItems: true, blocks: ['communes'] });
    expect(single.board.map(({ unit }) => unit.code)).toEqual([first.code, second.code]);
  });
});
