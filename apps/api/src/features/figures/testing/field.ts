import { issuePlan, planDocument } from '../../../testing/plan-document.js';
import type { Client, GivenPlan, GivenProvince, GivenUnit, TestApp } from '../../../testing/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { FigureKeeper } from '../figure-keeper.js';

const MONTHS = ['2025M01', '2025M02', '2025M03', '2025M04', '2025M05'] as const;

/** A plan of 2025 that asks districts for a share, a count and a running sum, with five months and three districts. */
export interface Field {
  readonly province: GivenProvince;
  readonly plan: GivenPlan;
  readonly units: readonly GivenUnit[];
  readonly editor: Client;
  readonly cell: (indicator: string, unit: number | string, period?: string) => string;
}

let number = 0;

/** `months`: its periods; each costs whoever reads the plan as it was known. */
export async function figureField(t: TestApp, districts = 3, months: readonly string[] = MONTHS): Promise<Field> {
  const province = await t.given.province();
  const lead = await t.given.unit(province);
  const units: GivenUnit[] = [];
  for (let index = 0; index < districts; index += 1) {
    units.push(await t.given.unit(province, { kind: 'districtLevel', validTo: '2025-06-30' }));
  }
  const slug = `ke-hoach-${(number += 1)}-${province.code}`;
  const target = (code: string, pillar: string, indicator: string, value: string) => ({
    ...{ code, name: `Chỉ tiêu ${code}`, pillar, leadUnits: [lead.code] },
    measures: [{ indicator, label: indicator, comparator: 'atLeast', value }],
  });
  const plan = await issuePlan(
    t,
    province,
    slug,
    planDocument(lead.code, {
      ...{ year: 2025, issuedOn: '2025-01-10', startsOn: '2025-01-01', endsOn: '2025-12-31' },
      indicators: [
        { code: 'share', name: 'Tỷ lệ', measureUnit: '%', aggregation: 'ratioOfSums' },
        { code: 'count', name: 'Số phiếu', measureUnit: 'phiếu', aggregation: 'sum' },
        { code: 'running', name: 'Hồ sơ', measureUnit: 'hồ sơ', aggregation: 'sum' },
      ] as never,
      targets: [target('CT-1', 'government', 'share', '80'), target('CT-2', 'society', 'count', '100')] as never,
      tasks: [],
    }),
  );
  for (const code of months) await t.given.period(plan, code);
  await t.given.formLine(plan, 'districts', 'share');
  await t.given.formLine(plan, 'districts', 'count');
  await t.given.formLine(plan, 'districts', 'running', { pillar: 'society', cumulative: true });
  await rebuildKept(t, plan);
  const user = await t.given.user({ province, role: 'editor' });
  return {
    ...{ province, plan, units, editor: await t.as(user.username) },
    cell: (indicator, unit, period = '2025M05') =>
      `/plans/${slug}/periods/${period}/figures/${indicator}/${typeof unit === 'number' ? units[unit]?.code : unit}`,
  };
}

/** Lines of what is kept and not right, over all periods of the plan. */
export async function keptDifferences(t: TestApp, plan: GivenPlan): Promise<string[]> {
  return t.app.get(FigureKeeper).differences(t.database.manager, await refOf(t, plan));
}

/** What writing a form or periods does after them. */
export async function rebuildKept(t: TestApp, plan: GivenPlan): Promise<void> {
  const ref = await refOf(t, plan);
  await t.database.transaction((manager) => t.app.get(FigureKeeper).rebuildPeriods(manager, ref));
}

async function refOf(t: TestApp, plan: GivenPlan): Promise<PlanRef> {
  const ref = await t.app.get(PlanDirectory).find(t.database.manager, plan.slug);
  if (!ref) throw new Error(`No plan ${plan.slug}`);
  return ref;
}

/** Another plan of the owner that asks districts for the share in the same month. */
export async function secondPlan(t: TestApp, { province, plan }: Field): Promise<GivenPlan> {
  const lead = await t.given.unit(province);
  const second = await issuePlan(
    t,
    province,
    `${plan.slug}-2`,
    planDocument(lead.code, {
      ...{ code: '12/KH-UBND', year: 2025, issuedOn: '2025-01-10', startsOn: '2025-01-01', endsOn: '2025-12-31' },
      indicators: [],
      targets: [
        {
          ...{ code: 'CT-9', name: 'Tỷ lệ đạt 70%', pillar: 'government', leadUnits: [lead.code] },
          measures: [{ indicator: 'share', label: 'Tỷ lệ', comparator: 'atLeast', value: '70' }],
        },
      ] as never,
      tasks: [],
    }),
  );
  await t.given.period(second, '2025M05');
  await t.given.formLine(second, 'districts', 'share');
  await rebuildKept(t, second);
  return second;
}
