// @ts-check
// Plans of several sizes, and long histories, made through the product's own publication and keeper.
import { Database } from '../apps/api/dist/platform/database/index.js';
import { PublicationService } from '../apps/api/dist/features/plans/index.js';
import { PlanDocumentSchema } from '../libs/contracts/dist/index.js';
import { growHistory } from './history.mjs';

/** Plans by their number of items, with so many statements on each. */
export const ITEMS = [65, 520, 5005].map((items) => ({ slug: `bench-${items}-muc`, items, perItem: 4 }));
/** Plans of 65 items by their number of statements. */
export const STATEMENTS = [30, 300, 3075].map((perItem) => ({ slug: `bench-${perItem}-lan`, items: 65, perItem }));

const OWNER = 'mau';
const COUNTED = { countsAsCompleted: ['completed', 'maintained'], excludedFromTotal: [], percentDigits: 1 };
const NAME = 'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình trên địa bàn tỉnh';
const SECTIONS = ['mot', 'hai', 'ba', 'bon'].map((code, n) => ({ code, name: `Nhóm ${n + 1}` }));

/**
 * A plan of so many items, six targets to seven tasks, lead by the units in turn.
 * @param {string} code
 * @param {number} items
 * @param {readonly string[]} units codes
 */
function documentOf(code, items, units) {
  const numbers = Array.from({ length: items }, (_, n) => n);
  const [targets, tasks] = [numbers.filter((n) => n % 13 < 6), numbers.filter((n) => n % 13 >= 6)];
  const dueOn = (/** @type {number} */ n) => new Date(Date.UTC(2024, 5 + (n % 7), 30)).toISOString().slice(0, 10);
  const common = (/** @type {string} */ kind, /** @type {number} */ n) => ({
    code: `${kind}-${String(n).padStart(4, '0')}`,
    name: `${NAME}, phần ${n}`,
    leadUnits: [units[n % units.length]],
  });
  return PlanDocumentSchema.parse({
    code: `${code}/KH-UBND`,
    title: `Kế hoạch có ${items} mục`,
    issuer: 'UBND tỉnh Mẫu',
    issuedOn: '2024-01-15',
    year: 2024,
    startsOn: '2024-01-15',
    endsOn: '2024-12-31',
    policy: { targets: COUNTED, tasks: COUNTED },
    pillars: SECTIONS,
    groups: SECTIONS,
    indicators: [{ code: 'bench-ty-le', name: 'Tỷ lệ hồ sơ trực tuyến', measureUnit: '%' }],
    targets: targets.map((n) => ({
      ...common('CT', n),
      pillar: SECTIONS[n % 4]?.code,
      measures: [
        { indicator: 'bench-ty-le', label: NAME, comparator: 'atLeast', value: String(50 + (n % 50)), dueOn: dueOn(n) },
      ],
    })),
    tasks: tasks.map((n) => ({
      ...common('NV', n),
      group: SECTIONS[n % 4]?.code,
      executingUnits: n % 5 ? [] : units.slice(0, 4),
      dueOn: dueOn(n),
    })),
  });
}

/**
 * Publishes the plans and states what is stated of them; returns how many statements each has.
 * @param {import('@nestjs/common').INestApplicationContext} app
 * @param {readonly { slug: string, items: number, perItem: number }[]} plans
 * @returns {Promise<Record<string, number>>}
 */
export async function publishSizes(app, plans) {
  const database = app.get(Database);
  const [owner] = await database.manager.query(
    'SELECT id, code, name, NULL AS "shortName", simulated, public_totals AS "publicTotals" FROM province WHERE code = $1',
    [OWNER],
  );
  const units = await database.manager.query(
    `SELECT code FROM unit WHERE province_id = $1 AND valid_to IS NULL AND kind NOT IN ('communeLevel', 'districtLevel')
     ORDER BY official_order LIMIT 20`,
    [owner.id],
  );
  const codes = units.map((/** @type {{ code: string }} */ { code }) => code);
  /** @type {Record<string, number>} */
  const statements = {};
  for (const [n, { slug, items, perItem }] of plans.entries()) {
    await database.transaction((manager) =>
      app.get(PublicationService).issue(manager, owner, {
        slug,
        plan: documentOf(`${900 + n}`, items, codes),
        documents: new Map(),
        sourceDocumentId: null,
        recordedAt: null,
      }),
    );
    statements[slug] = await growHistory(app, { slug, perItem });
  }
  return statements;
}
