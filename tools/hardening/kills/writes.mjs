// @ts-check
// Writes of several kinds, each with a mark by which its rows are found again.

/**
 * @typedef {object} Write
 * @property {string} mark in the rows it leaves
 * @property {string} key Idempotency-Key
 * @property {string} path
 * @property {unknown} body
 * @property {number} rows that it leaves, all or none
 * @property {boolean} acknowledged
 */

/** Rows by mark, of every table that the writes below leave marks in. */
export const ROWS_BY_MARK = `
  SELECT mark, count(*)::int AS rows FROM (
    SELECT reason AS mark FROM status_entry UNION ALL
    SELECT note FROM observation UNION ALL
    SELECT text FROM directive) AS left_behind
  WHERE mark LIKE 'kill-%' GROUP BY mark`;

/** What a cell of the grid can be given again: its own figure, or that of the period before. @param {any} cell */
const shown = (cell) => cell.figure ?? cell.previous;
const PLAN = '/api/v1/plans/quang-ninh-kh73-2024';

/**
 * What can be written, learned from a running server.
 * @param {string} url
 * @param {string} cookie
 * @returns {Promise<((mark: string) => Omit<Write, 'mark' | 'key' | 'acknowledged'>)[]>}
 */
export async function kindsOfWrites(url, cookie) {
  /**
   * @param {string} path
   * @returns {Promise<any>}
   */
  const get = async (path) => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { items: targets } = await get(`${PLAN}/targets?limit=100`);
  const { items: tasks } = await get(`${PLAN}/tasks?limit=100`);
  const living = (await get('/api/v1/plans?limit=100')).items
    .filter((/** @type {any} */ plan) => plan.slug.startsWith('mau-'))
    .at(0);
  const { items: periods } = await get(`/api/v1/plans/${living.slug}/periods`);
  const open = periods.find((/** @type {any} */ period) => period.state === 'open');
  const figuresPath = `/api/v1/plans/${living.slug}/periods/${open.code}/figures`;
  const { cells } = await get(figuresPath);
  const fractions = cells.filter((/** @type {any} */ cell) => shown(cell)?.numerator && shown(cell).denominator);
  const stated = fractions.slice(0, 40);
  if (stated.length < 10) throw new Error(`${figuresPath} holds too few figures`);
  let turn = 0;
  const next = (/** @type {any[]} */ list) => list[(turn += 1) % list.length];
  const statement = (/** @type {string} */ reason) => ({ status: 'inProgress', effectiveOn: '2024-12-27', reason });
  return [
    (mark) => ({ path: `${PLAN}/targets/${next(targets).code}/status`, body: statement(mark), rows: 1 }),
    (mark) => ({ path: `${PLAN}/tasks/${next(tasks).code}/status`, body: statement(mark), rows: 1 }),
    (mark) => {
      const items = tasks
        .slice(0, 6)
        .map((/** @type {any} */ { code }) => ({ kind: 'task', code, ...statement(mark) }));
      return { path: `${PLAN}/statuses`, body: { items }, rows: items.length };
    },
    (mark) => {
      const items = stated.map((/** @type {any} */ cell) => ({
        indicator: cell.indicator,
        unit: cell.unit,
        text: `${Number(shown(cell).numerator)}/${Number(shown(cell).denominator)}`,
        note: mark,
        accept: cell.findings.map((/** @type {any} */ finding) => finding.kind).slice(0, 20),
      }));
      return { path: figuresPath, body: { items }, rows: items.length };
    },
    (mark) => ({
      path: `${PLAN}/directives`,
      body: { text: mark, leadUnit: 'so-noi-vu', issuedOn: '2024-12-27' },
      rows: 1,
    }),
  ];
}

/**
 * @param {string} url
 * @param {string} cookie
 * @param {Pick<Write, 'path' | 'key' | 'body'>} write
 * @returns {Promise<{ status: number, text: string }>} status 0: no answer
 */
export async function send(url, cookie, { path, key, body }) {
  try {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

/**
 * What is wrong with the rows that writes left.
 * @param {readonly Pick<Write, 'mark' | 'rows' | 'acknowledged'>[]} writes
 * @param {ReadonlyMap<string, number>} rows by mark
 * @returns {string[]}
 */
export function faultsOf(writes, rows) {
  return writes.flatMap(({ mark, rows: whole, acknowledged }) => {
    const left = rows.get(mark) ?? 0;
    if (left === whole || (left === 0 && !acknowledged)) return [];
    const how = left === 0 ? 'lost' : left > whole ? 'doubled' : 'half';
    return [`${how}: ${mark} left ${left} of ${whole} rows${acknowledged ? ', acknowledged' : ''}`];
  });
}
