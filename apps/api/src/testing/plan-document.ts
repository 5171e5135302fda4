import { type PlanDocument, PlanDocumentSchema } from '@tiendo/contracts';
import { PublicationService } from '../features/plans/index.js';
import { Database } from '../platform/database/index.js';
import type { GivenPlan, GivenProvince } from './given.js';
import type { TestApp } from './start-test-app.js';

const NOTHING_EXCLUDED = { countsAsCompleted: ['completed', 'maintained'], excludedFromTotal: [], percentDigits: 1 };

/** A small plan as it is typed into a draft: two pillars with three targets, two groups with two tasks. */
export function planDocument(lead: string, change: Partial<PlanDocument> = {}): Record<string, unknown> {
  return {
    code: '11/KH-UBND',
    title: 'Kế hoạch kiểm thử năm 2024',
    issuer: 'UBND tỉnh kiểm thử',
    issuedOn: '2024-02-01',
    year: 2024,
    startsOn: '2024-02-01',
    endsOn: '2024-12-31',
    policy: { targets: NOTHING_EXCLUDED, tasks: NOTHING_EXCLUDED },
    pillars: [
      { code: 'government', name: 'Chính quyền số' },
      { code: 'society', name: 'Xã hội số' },
    ],
    groups: [
      { code: 'data', name: 'Dữ liệu' },
      { code: 'people', name: 'Nhân lực' },
    ],
    indicators: [{ code: 'online-share', name: 'Tỷ lệ hồ sơ trực tuyến', measureUnit: '%' }],
    targets: [
      {
        code: 'CT-01',
        name: 'Hồ sơ trực tuyến đạt 80%',
        pillar: 'government',
        leadUnits: [lead],
        measures: [{ indicator: 'online-share', label: 'Hồ sơ trực tuyến', comparator: 'atLeast', value: '80' }],
      },
      { code: 'CT-02', name: null, pillar: 'government', sourceSection: 'II.1' },
      { code: 'CT-03', name: 'Hộ gia đình có cáp quang', pillar: 'society' },
    ],
    tasks: [
      { code: 'NV-01', name: 'Xây dựng kho dữ liệu', group: 'data', leadUnits: [lead], dueOn: '2024-06-30' },
      { code: 'NV-02', name: 'Tập huấn cán bộ', group: 'people', frequency: 'regular' },
    ],
    ...change,
  };
}

/** Publishes a plan from its document, as the start issues those it brings. */
export async function issuePlan(
  { app, given }: TestApp,
  province: GivenProvince,
  slug: string,
  document: Record<string, unknown>,
): Promise<GivenPlan> {
  const owner = { ...province, name: province.code, shortName: null, simulated: true, publicTotals: false };
  await app.get(Database).transaction((manager) =>
    app.get(PublicationService).issue(manager, owner, {
      slug,
      plan: PlanDocumentSchema.parse(document),
      documents: new Map(),
      sourceDocumentId: null,
      recordedAt: null,
    }),
  );
  return given.plan(slug);
}
