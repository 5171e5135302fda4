// @ts-check
// How long screens that hold much take to answer a hand on a slow machine: the grid of 54 units × 31 indicators, lists of
// 2,310 targets and 2,695 tasks (a plan of 5,005 items), ranking and tiles of 3,321 communes.
//   node bench/inp.mjs [--quick] [--data-dir=FOLDER] [--only=TEXT]
//   node bench/inp.mjs --at=http://127.0.0.1:3000 --account=<user>:<password>
// Without an address it starts the product on a throw-away database with a tenth of the country (`--quick`: one province;
// `--data-dir`: the country that `npm run simulate` loaded there); figures and statuses are written only to that.
//
// INP as browsers tell it (Event Timing: from the key or the pointer to the next picture), with the processor slowed four
// times; of few interactions it is the longest. Other work on the machine lengthens it: beside each line stands how long
// a fixed loop took just before, without slowing, and INP as a multiple of it, by which two runs can be compared.
import { chromium } from 'playwright-core';
import { ensureChromium } from '../tools/lib/browser.mjs';
import { country, openServer, PASSWORD, PLAN } from './country.mjs';
import { inpOf } from './interactions.mjs';
import { middle } from './middle.mjs';

const SLOWED = 4;
const AIM_MS = 200;
const ROUNDS = 3;
const PAUSE_MS = 120;
const WAIT_MS = 120_000;
const given = (/** @type {string} */ name) =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
const QUICK = process.argv.includes('--quick');
const ONLY = given('only') ?? '';

const GRID = '/ke-hoach/mau-2026/so-lieu';
const ITEMS = '/ke-hoach/bench-5005-muc';
const NATION = `/ke-hoach/${PLAN}`;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, path: string, ready: (page: Page) => Promise<void>, acts: Record<string, (page: Page) => Promise<void>> }} Screen */

/** @param {Page} page @param {string} key @param {number} [times] */
async function press(page, key, times = 1) {
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE_MS);
  }
}

/** @param {Page} page @param {string} text letter by letter, as it is typed */
async function type(page, text) {
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(PAUSE_MS);
  }
}

/** Puts text where Ctrl+V finds it. @param {Page} page @param {string} text */
const copy = (page, text) => page.evaluate((copied) => globalThis.navigator.clipboard.writeText(copied), text);

/** A search over what is shown: typed, and taken away again. @param {string} word */
const searchFor = (word) => async (/** @type {Page} */ page) => {
  await page.locator('main').getByRole('searchbox').first().click();
  await type(page, word);
  await press(page, 'Backspace', word.length);
};

/** @param {Page} page @param {import('playwright-core').Locator} at */
async function click(page, at) {
  await at.click({ timeout: WAIT_MS });
  await page.waitForTimeout(PAUSE_MS);
}

/** @param {'chi-tieu' | 'nhiem-vu'} path @param {string} name @returns {Screen} */
const list = (path, name) => ({
  name,
  path: `${ITEMS}/${path}?biet-den=nay`,
  ready: (page) => page.locator('[role="row"][aria-rowindex="5"]').waitFor({ timeout: WAIT_MS }),
  acts: {
    'arrow keys': async (page) => {
      await page.locator('[role$=grid]').focus();
      await press(page, 'ArrowDown', 20);
      await press(page, 'PageDown', 4);
    },
    'to the end and back': async (page) => {
      await page.locator('[role$=grid]').focus();
      await press(page, 'Control+End', 1);
      await press(page, 'Control+Home', 1);
    },
    typing: searchFor('phần 17'),
    sort: async (page) => {
      const heads = page.getByRole('columnheader').getByRole('button');
      for (const at of [0, 1, 2]) await click(page, heads.nth(at));
    },
    filter: async (page) => {
      const bar = page.getByRole('search');
      await click(page, bar.getByRole('button', { name: 'Trạng thái' }));
      const choices = page.getByRole('checkbox', { name: /Đang thực hiện|Chưa thực hiện/ });
      await click(page, choices.first());
      await click(page, choices.first());
      await press(page, 'Escape');
    },
    'select all': async (page) => {
      await page.locator('[role$=grid]').focus();
      await press(page, 'Control+a');
      await press(page, 'Escape');
    },
    'open a status': async (page) => {
      await page.locator('[role$=grid]').focus();
      await press(page, 'u');
      await page.getByRole('dialog').waitFor({ timeout: WAIT_MS });
      await press(page, 'Escape');
    },
    'open a row': async (page) => {
      await page.locator('[role$=grid]').focus();
      await press(page, 'Enter');
      await page.waitForURL(/-0\d{3}/, { timeout: WAIT_MS });
      await page.waitForTimeout(5 * PAUSE_MS);
    },
  },
});

/** @type {Screen[]} */
const SCREENS = [
  {
    name: 'grid of 54 × 31',
    path: GRID,
    ready: (page) => page.getByRole('gridcell').first().waitFor({ timeout: WAIT_MS }),
    acts: {
      'arrow keys': async (page) => {
        await page.getByRole('grid').focus();
        await press(page, 'ArrowDown', 20);
        await press(page, 'ArrowRight', 8);
        await press(page, 'Control+End');
        await press(page, 'Control+Home');
      },
      typing: async (page) => {
        await page.getByRole('grid').focus();
        for (let n = 0; n < 5; n += 1) {
          await type(page, '41');
          await press(page, 'Enter');
        }
      },
      'paste of 54 × 31': async (page) => {
        const lines = Array.from({ length: 54 }, (_, n) =>
          Array.from({ length: 31 }, (__, m) => String(20 + ((n + m) % 60))).join('\t'),
        );
        await copy(page, lines.join('\n'));
        await page.getByRole('grid').focus();
        await press(page, 'Control+Home');
        await press(page, 'Control+v');
        await page.getByRole('dialog').waitFor({ timeout: WAIT_MS });
        await page.waitForTimeout(5 * PAUSE_MS);
        await press(page, 'Escape');
      },
      filter: searchFor('tỷ lệ'),
      'details of a cell': async (page) => {
        await page.getByRole('grid').focus();
        await press(page, 'F4');
        await press(page, 'F4');
      },
    },
  },
  list('chi-tieu', 'list of 2,310 targets'),
  list('nhiem-vu', 'list of 2,695 tasks'),
  {
    name: 'ranking of 3,321',
    path: `${NATION}/xep-hang`,
    ready: (page) => page.locator('main [role="row"], main tbody tr').nth(5).waitFor({ timeout: WAIT_MS }),
    acts: {
      typing: searchFor('số 12'),
      filter: async (page) => {
        for (const name of [/Giảm bậc|giảm bậc/, /Tăng bậc|tăng bậc/, /^Tất cả|Cả khối/]) {
          await click(page, page.locator('main').getByRole('link', { name }).first());
        }
      },
      'arrow keys': async (page) => {
        await page.locator('main tbody a, main [role="row"] a, main tbody button').first().focus();
        await press(page, 'Tab', 10);
      },
      'open a row': async (page) => {
        await click(page, page.locator('main tbody a, main [role="row"] a, main tbody button').first());
        await page.waitForTimeout(5 * PAUSE_MS);
      },
    },
  },
  {
    name: 'tiles of 3,321',
    path: `${NATION}/dia-phuong`,
    ready: (page) => page.locator('main a, main [role="row"]').nth(30).waitFor({ timeout: WAIT_MS }),
    acts: {
      typing: searchFor('số 12'),
      'another view': async (page) => {
        const views = page.getByRole('navigation', { name: 'Cách xem' }).getByRole('link');
        for (let n = (await views.count()) - 1; n >= 0; n -= 1) await click(page, views.nth(n));
      },
    },
  },
];

/** What the page keeps of its own interactions. */
function watch() {
  /** @type {Map<number, number>} */
  const longest = new Map();
  globalThis.interactions = longest;
  new globalThis.PerformanceObserver((told) => {
    for (const entry of /** @type {any[]} */ (told.getEntries())) {
      if (!entry.interactionId) continue;
      longest.set(entry.interactionId, Math.max(longest.get(entry.interactionId) ?? 0, entry.duration));
    }
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
}

/** A fixed piece of work, in milliseconds: the middle of five. @param {Page} page */
async function loopOf(page) {
  const times = await page.evaluate(() =>
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      const kept = Array.from({ length: 200_000 }, (_, n) => ({ n, text: `${n % 97}` }));
      const found = kept.filter(({ text }) => text !== '7').toSorted((one, other) => one.n - other.n);
      return performance.now() - start + (found.length === 1 ? 1 : 0);
    }),
  );
  return middle(times);
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} base
 * @param {Screen} screen
 * @param {(page: Page) => Promise<void>} act
 */
async function measured(context, base, { path, ready }, act) {
  const page = await context.newPage();
  try {
    await page.goto(`${base}${path}`, { waitUntil: 'networkidle', timeout: WAIT_MS });
    await ready(page);
    await page.waitForTimeout(5 * PAUSE_MS);
    const loop = await loopOf(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.evaluate(() => globalThis.interactions.clear());
    const before = await page.evaluate(() => globalThis.performance.interactionCount ?? 0);
    await act(page);
    await page.waitForTimeout(8 * PAUSE_MS);
    const { longest, after } = await page.evaluate(() => ({
      longest: [...globalThis.interactions.values()],
      after: globalThis.performance.interactionCount ?? 0,
    }));
    const count = Math.max(after - before, longest.length);
    return { loop, count, inp: inpOf(longest, count), median: middle(longest) };
  } finally {
    await page.close();
  }
}

async function main() {
  const at = given('at');
  const server = at ? null : await openServer(given('data-dir'));
  const scale = QUICK ? 'province' : given('data-dir') ? 'loaded' : 'tenth';
  const nation = server ? await country(server.url, scale, [], { BENCH_ITEMS: '5005' }) : null;
  const base = at ?? nation?.url ?? '';
  const [username = '', password = ''] = (given('account') ?? `editor:${PASSWORD}`).split(/:(.*)/s);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const signedIn = await context.request.post(`${base}/api/v1/session`, { data: { username, password } });
    if (!signedIn.ok()) throw new Error(`Signing in: ${signedIn.status()}`);
    await context.addInitScript(watch);
    console.log(`${'screen'.padEnd(24)} ${'what is done'.padEnd(22)}   INP ms   median    loop  INP/loop   of`);
    let missed = 0;
    for (const screen of SCREENS) {
      for (const [name, act] of Object.entries(screen.acts)) {
        if (!`${screen.name} ${name}`.includes(ONLY)) continue;
        const rounds = [];
        for (let n = 0; n < (QUICK ? 1 : ROUNDS); n += 1) rounds.push(await measured(context, base, screen, act));
        const inp = middle(rounds.map((round) => round.inp));
        const share = middle(rounds.map((round) => round.inp / round.loop));
        if (inp > AIM_MS) missed += 1;
        const columns = [inp, middle(rounds.map(({ median }) => median)), middle(rounds.map(({ loop }) => loop))];
        console.log(
          `${screen.name.padEnd(24)} ${name.padEnd(22)} ${columns.map((one) => one.toFixed(0).padStart(8)).join(' ')} ` +
            `${share.toFixed(1).padStart(9)} ${String(rounds[0]?.count ?? 0).padStart(4)}  ${inp > AIM_MS ? 'NOT met' : 'met'}`,
        );
      }
    }
    console.log(
      `INP of at most ${AIM_MS} ms at 1/${SLOWED} of the processor: ${missed === 0 ? 'met' : `missed ${missed} times`}`,
    );
  } finally {
    await browser.close();
    await nation?.stop();
    await server?.stop();
  }
}

await main();
