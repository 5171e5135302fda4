// @ts-check
// What a leader sees without scrolling, and what reaches paper: run by hand against a running server,
//   node bench/leaders.mjs http://127.0.0.1:3000 <user>:<password> [plan]
// Prints, for every leader screen and three sizes of window, the y of the first decision, of the first figure and of the
// unit that misses most (a dash: the screen has none; a star: below the fold); then, for every printed screen, how many of
// the names in the data stand in the text of the PDF. Takes `pdftotext` (poppler-utils).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../tools/lib/browser.mjs';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1366, height: 650 },
  { width: 390, height: 844 },
];
/** Whoever looks sees the figures as they are, those that the answers below are asked for. */
const LIVE = '?biet-den=nay';
const [base = 'http://127.0.0.1:3000', account = '', slug = 'mau-2025'] = process.argv.slice(2);
const [username = '', password = ''] = account.split(/:(.*)/s);

/**
 * @typedef {{ name: string, path: string, decision?: string, weakest?: string, names: readonly string[] }} Screen
 */

/** @param {string} text as it is read: spaces and hyphens of any kind are one */
const plain = (text) =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u2010\u2011]/g, '-')
    .replaceAll(/\s+/g, '');

/**
 * Screens with what is to be found on them, from the same answers they draw.
 * @param {(path: string) => Promise<any>} get
 * @returns {Promise<Screen[]>}
 */
async function screensOf(get) {
  const overview = await get(`/plans/${slug}/overview`);
  const matrix = await get(`/plans/${slug}/localities/matrix`);
  const ranking = await get(`/rankings?plan=${slug}&limit=500`);
  const targets = await get(`/plans/${slug}/targets?limit=500`);
  const tasks = await get(`/plans/${slug}/tasks?limit=500`);
  const { entry } = await get(`/plans/${slug}/periods`);
  const grid = entry ? await get(`/plans/${slug}/periods/${entry}/figures`) : { units: [], lines: [] };
  /** @param {{ items: { name: string | null }[] }} page */
  const named = ({ items }) => items.flatMap(({ name }) => name ?? []);
  const ranked = ranking.items.filter((/** @type {any} */ row) => row.places !== null);
  const [weakest] = matrix.rows;
  const at = `/ke-hoach/${slug}`;
  return [
    { name: 'overview', path: `${at}/tong-quan`, decision: overview.attention.items[0]?.name, names: [] },
    {
      name: 'localities',
      path: `${at}/dia-phuong`,
      weakest: weakest?.name,
      names: matrix.rows.map((/** @type {any} */ row) => row.name),
    },
    {
      name: 'ranking',
      path: `${at}/xep-hang`,
      // The heading names it in short, the list in full.
      weakest: ranked.at(-1)?.unit.shortName ?? ranked.at(-1)?.unit.name,
      names: ranking.items.map((/** @type {any} */ row) => row.unit.name),
    },
    ...(weakest ? [{ name: 'unit', path: `${at}/don-vi/${weakest.code}`, weakest: weakest.name, names: [] }] : []),
    { name: 'targets', path: `${at}/chi-tieu`, names: named(targets) },
    { name: 'tasks', path: `${at}/nhiem-vu`, names: named(tasks) },
    {
      name: 'figures',
      path: `${at}/so-lieu`,
      names: [
        ...grid.units.map((/** @type {any} */ unit) => unit.name),
        ...grid.lines.map((/** @type {any} */ line) => line.indicator.name),
      ],
    },
  ];
}

/**
 * The y of the first element that shows a text, or a figure.
 * @param {import('playwright-core').Page} page
 * @param {string | null} text null: a figure
 */
const yOf = (page, text) =>
  page.evaluate((wanted) => {
    // A figure by itself, or the heading that begins with one.
    const figure = /^\d[\d.,]*\s*(?:%|\/\s*\d+)?$|^\d+\/\d+ /;
    const { document, scrollY } = globalThis;
    const main = document.querySelector('main') ?? document.body;
    for (const element of main.querySelectorAll('*')) {
      const own = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent);
      const said = own.join('').trim();
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      if (wanted === null ? figure.test(said) : said.includes(wanted)) return Math.round(box.top + scrollY);
    }
    return null;
  }, text);

const folder = mkdtempSync(path.join(os.tmpdir(), 'tiendo-leaders-'));
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
try {
  for (const viewport of SIZES) {
    const context = await browser.newContext({ viewport, locale: 'vi-VN' });
    if (username) await context.request.post(`${base}/api/v1/session`, { data: { username, password } });
    const get = async (/** @type {string} */ address) => (await context.request.get(`${base}/api/v1${address}`)).json();
    const page = await context.newPage();
    for (const screen of await screensOf(get)) {
      await page.goto(`${base}${screen.path}${LIVE}`, { waitUntil: 'networkidle' });
      const marked = (/** @type {number | null} */ y) => (y === null ? '-' : `${y}${y > viewport.height ? ' *' : ''}`);
      const decision = screen.decision === undefined ? null : await yOf(page, screen.decision);
      const weakest = screen.weakest === undefined ? null : await yOf(page, screen.weakest);
      const size = `${viewport.width}×${viewport.height}`;
      console.log(
        `${size.padEnd(9)} ${screen.name.padEnd(10)} decision ${marked(decision).padStart(6)}  ` +
          `figure ${marked(await yOf(page, null)).padStart(6)}  weakest ${marked(weakest).padStart(6)}`,
      );
      if (viewport !== SIZES[0] || screen.names.length === 0) continue;
      const file = path.join(folder, `${screen.name}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true, format: 'A4' });
      const { stdout, error } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
      if (error) {
        console.log('pdftotext is missing (poppler-utils): names on paper are not counted');
        continue;
      }
      const text = plain(stdout);
      const missing = screen.names.filter((name) => !text.includes(plain(name)));
      const pages = (stdout.match(/\f/g) ?? []).length;
      console.log(
        `paper     ${screen.name.padEnd(10)} ${screen.names.length - missing.length}/${screen.names.length} names on ${pages} pages` +
          (missing.length > 0 ? `; missing or broken over lines: ${missing.slice(0, 3).join('; ')}` : ''),
      );
    }
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
