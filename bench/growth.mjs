// @ts-check
// How answers grow with the items of a plan and with the statements on them: another day each time, one connection.
import { pass } from './load.mjs';
import { rawBody } from './ready-bytes.mjs';
import { middle } from './middle.mjs';
import { ITEMS, STATEMENTS } from './sizes.mjs';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 15);
/** @param {number} turn */
const dayOf = (turn) => new Date(FIRST_DAY + ((turn * 37) % 351) * DAY_MS).toISOString().slice(0, 10);

/** What is asked of a plan. @type {Record<string, (slug: string) => (turn: number) => string>} */
const QUESTIONS = {
  summary: (slug) => (turn) => `/api/v1/plans/${slug}/summary?asOf=${dayOf(turn)}`,
  overview: (slug) => (turn) => `/api/v1/plans/${slug}/overview?asOf=${dayOf(turn)}`,
  'first page of tasks': (slug) => (turn) => `/api/v1/plans/${slug}/tasks?asOf=${dayOf(turn)}`,
  changes: (slug) => (turn) => `/api/v1/plans/${slug}/changes?from=2024-01-15&to=${dayOf(turn)}`,
  'tasks as known just now': (slug) => (turn) =>
    `/api/v1/plans/${slug}/tasks?asOf=${dayOf(turn)}&knownAt=${new Date().toISOString()}`,
};
/** Most a question may take, in milliseconds, and its answer, in bytes as a browser gets it; at the largest size. */
const AIMS = /** @type {const} */ ([
  ['first page of tasks', 'items', 40, Infinity],
  ['overview', 'items', 150, 300_000],
  ['tasks as known just now', 'statements', 60, Infinity],
]);

/**
 * Prints a row for each question, and the aims.
 * @param {{ url: string, cookie: string, sizes: Record<string, number>, quick: boolean,
 *   printAim: (aim: string, met: boolean, found: string) => void }} of
 */
export async function printGrowth({ url, cookie, sizes, quick, printAim }) {
  const headers = { cookie, 'accept-encoding': 'br' };
  const seconds = quick ? 1 : 2;
  const families = { items: ITEMS, statements: STATEMENTS };
  /** @type {Record<string, { p50: number, bytes: number }>} */
  const last = {};
  for (const [family, plans] of Object.entries(families)) {
    const there = plans.filter(({ slug }) => sizes[slug] !== undefined);
    if (there.length === 0) continue;
    const heads = there.map(({ slug, items }) => number.format(family === 'items' ? items : (sizes[slug] ?? 0)));
    console.log(
      `\n${`p50 ms of another day, by ${family}`.padEnd(44)}${heads.map((head) => head.padStart(12)).join('')}`,
    );
    for (const [name, askOf] of Object.entries(QUESTIONS)) {
      const cells = [];
      for (const { slug } of there) {
        const pathOf = askOf(slug);
        const bytes = (await rawBody(`${url}${pathOf(300)}`, headers)).length;
        const { p50 } = await pass({ url, headers, status: 200, pathOf }, 1, seconds);
        last[`${family} ${name}`] = { p50, bytes };
        cells.push(`${number.format(p50)} (${Math.ceil(bytes / 1000)} kB)`);
      }
      console.log(`${`  ${name}`.padEnd(44)}${cells.map((cell) => cell.padStart(16)).join('')}`);
    }
    const afterWrites = [];
    for (const { slug } of there) afterWrites.push(await afterWrite(url, headers, slug, quick ? 3 : 15));
    const cells = afterWrites.map((ms) => number.format(ms).padStart(16));
    console.log(`${'  first page of tasks after a write'.padEnd(44)}${cells.join('')}`);
  }
  console.log();
  for (const [name, family, mostMs, mostBytes] of AIMS) {
    const found = last[`${family} ${name}`];
    if (!found) continue;
    const { p50, bytes } = found;
    printAim(
      `${name} at the most ${family} ≤ ${mostMs} ms${mostBytes < Infinity ? `, ≤ ${mostBytes / 1000} kB` : ''}`,
      p50 <= mostMs && bytes <= mostBytes,
      `${number.format(p50)} ms, ${number.format(bytes / 1000)} kB`,
    );
  }
}

/**
 * How long the first page takes right after somebody stated something: the median, in milliseconds.
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {string} slug
 * @param {number} times
 */
async function afterWrite(url, headers, slug, times) {
  const plan = `${url}/api/v1/plans/${slug}`;
  const list = await (await fetch(`${plan}/tasks?limit=50`, { headers })).json();
  /** @type {number[]} */
  const took = [];
  for (let n = 0; n < times; n += 1) {
    const { code } = list.items[n % list.items.length];
    const written = await fetch(`${plan}/tasks/${code}/status`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'inProgress', effectiveOn: '2024-11-30' }),
    });
    if (written.status !== 201) throw new Error(`${code}: ${written.status} ${await written.text()}`);
    const began = performance.now();
    await (await fetch(`${plan}/tasks?asOf=2024-12-${10 + (n % 20)}`, { headers })).arrayBuffer();
    took.push(performance.now() - began);
  }
  return middle(took);
}
