// @ts-check
// Keys and seconds of the standing office's journeys beside what the same takes in Excel, and how many rows its screens
// show without scrolling: run by hand against a running server with the sample, on which it writes,
//   node bench/desk.mjs http://127.0.0.1:3000 <user>:<password> [plan]
// Keys are key presses (a chord such as Ctrl+V counts its keys together as one), from the screen at rest to the notice that
// all is saved; seconds include the server. The Excel column is counted by hand: typing, fill-down and paste of the same
// cells in a sheet that is open already, at the same place.
import { chromium } from 'playwright-core';
import { ensureChromium } from '../tools/lib/browser.mjs';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1366, height: 650 },
];
const WAIT_MS = 60_000;
/** Kept by the script, to be opened: nothing else begins as it does. */
const VIEW = 'Xddz đang thực hiện';
const [base = 'http://127.0.0.1:3000', account = '', slug = 'mau-2026'] = process.argv.slice(2);
const [username = '', password = ''] = account.split(/:(.*)/s);
const plan = `/ke-hoach/${slug}`;

/** Staff screens whose rows are counted; `at`: what a row is there. */
const SCREENS = [
  { name: 'today', path: '/viec-hom-nay', at: 'main tbody tr, main li' },
  { name: 'targets', path: `${plan}/chi-tieu`, at: '[role="row"][aria-rowindex]' },
  { name: 'tasks', path: `${plan}/nhiem-vu`, at: '[role="row"][aria-rowindex]' },
  { name: 'figures', path: `${plan}/so-lieu`, at: '[role="rowheader"]' },
  { name: 'localities', path: `${plan}/dia-phuong`, at: 'main [role="row"], main tbody tr' },
  { name: 'ranking', path: `${plan}/xep-hang`, at: 'main tbody tr, main [role="row"], main ol > li' },
  { name: 'conclusions', path: `${plan}/ket-luan`, at: 'main tbody tr, main article, main li' },
  { name: 'reconciliation', path: `${plan}/doi-chieu`, at: 'main article, main tbody tr, main li' },
  { name: 'changes', path: `${plan}/thay-doi`, at: 'main tbody tr, main article, main li' },
  { name: 'stated figures', path: `${plan}/so-lieu/van-ban`, at: 'main tbody tr' },
  { name: 'requests', path: '/yeu-cau-bao-cao', at: 'main tbody tr, main article, main li' },
  { name: 'plans', path: '/ke-hoach', at: 'main article, main li' },
  { name: 'units', path: '/quan-tri/don-vi', at: 'main tbody tr' },
  { name: 'people', path: '/quan-tri/can-bo', at: 'main tbody tr' },
];

/** Presses keys and counts them. */
class Keys {
  count = 0;
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {string} key @param {number} [times] */
  async press(key, times = 1) {
    for (let n = 0; n < times; n += 1) await this.page.keyboard.press(key);
    this.count += times;
  }

  /** @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text);
    this.count += text.length;
  }

  /** What Ctrl+V hands over: one chord. @param {string} text */
  async paste(text) {
    await this.page.evaluate((copied) => {
      const data = new globalThis.DataTransfer();
      data.setData('text/plain', copied);
      const target = globalThis.document.activeElement ?? globalThis.document.body;
      target.dispatchEvent(
        new globalThis.ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
    this.count += 1;
  }
}

/** @param {import('playwright-core').Page} page @param {() => Promise<boolean>} holds */
async function until(page, holds) {
  const end = Date.now() + WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('what was written did not arrive within a minute');
    await page.waitForTimeout(40);
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(address: string) => Promise<any>} get
 */
function journeysOf(page, get) {
  const dialog = page.getByRole('dialog');
  const openTasks = async () => {
    await page.goto(`${base}${plan}/nhiem-vu?biet-den=nay`, { waitUntil: 'networkidle' });
    await page.locator('[role="row"][aria-rowindex]').first().waitFor();
  };
  const statuses = async () => (await get(`/plans/${slug}/tasks?limit=500`)).items;
  /** The first letters of a status that the row under the keys does not have. */
  const letters = async () => {
    // Dialogs give the focus back when they close.
    await page.locator('[role$=grid]:focus').waitFor({ timeout: WAIT_MS });
    const row = await page.evaluate(() => {
      const { document } = globalThis;
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return (id ? document.getElementById(id)?.textContent : null) ?? '';
    });
    return row.includes('Đang thực hiện') ? 'ht' : 'dt';
  };
  /** Saves the status; where the day has one already, as on a second run, it is a further one. @param {Keys} keys */
  const save = async (keys) => {
    await keys.press('Enter');
    const isAsked = () => page.evaluate(() => globalThis.document.activeElement?.ariaInvalid === 'true');
    await until(page, async () => !(await dialog.isVisible()) || (await isAsked()));
    if (await dialog.isVisible()) {
      await keys.press('ArrowRight');
      await keys.press('Enter');
    }
    await dialog.waitFor({ state: 'detached', timeout: WAIT_MS });
  };
  const openGrid = async () => {
    await page.goto(`${base}${plan}/so-lieu`, { waitUntil: 'networkidle' });
    await page.getByRole('grid').waitFor();
  };
  const grid = async () => {
    const { entry } = await get(`/plans/${slug}/periods`);
    return get(`/plans/${slug}/periods/${entry}/figures`);
  };
  /** @param {number} lines @param {number} step */
  const block = async (lines, step) => {
    const { units, lines: all } = await grid();
    const shown = all.filter((/** @type {any} */ line) => line.indicator.measureUnit !== '%').slice(0, lines);
    const heads = ['Đơn vị', ...shown.map((/** @type {any} */ line) => line.indicator.name)];
    const rows = units.map((/** @type {any} */ unit, /** @type {number} */ n) => [
      unit.name,
      ...shown.map((/** @type {any} */ _, /** @type {number} */ at) => String(100 + n + at + step)),
    ]);
    return { text: [heads, ...rows].map((cells) => cells.join('\t')).join('\n'), cells: rows.length * shown.length };
  };
  const saved = () => page.getByText('Mọi ô đã lưu').first().waitFor({ timeout: WAIT_MS });
  const keepView = async () => {
    const { province } = await get(`/plans/${slug}`);
    const view = { screen: 'tasks', name: VIEW, query: 'trang-thai=inProgress' };
    // Refused where an earlier run has kept it.
    await page.request.post(`${base}/api/v1/provinces/${province.code}/views`, { data: view });
  };
  const asked = Date.now() % 1000;
  return [
    {
      name: 'ten statuses, one after the other',
      excel: '≈ 60 keys',
      prepare: openTasks,
      run: async (/** @type {Keys} */ keys) => {
        for (let n = 0; n < 10; n += 1) {
          if (n > 0) await keys.press('ArrowDown');
          // Who changes nothing saves nothing, on the second run as on the first.
          const otherThanNow = await letters();
          await keys.press('u');
          await dialog.waitFor();
          await dialog.locator('[aria-busy]').waitFor({ state: 'detached' });
          await keys.type(otherThanNow);
          await save(keys);
        }
      },
    },
    {
      name: '20 tasks to one status',
      excel: '≈ 6 keys (fill down)',
      prepare: openTasks,
      run: async (/** @type {Keys} */ keys) => {
        const otherThanNow = await letters();
        await keys.press(' ');
        await keys.press('Shift+ArrowDown', 19);
        await keys.press('Shift+U');
        await page.getByRole('dialog').waitFor();
        await dialog.locator('[aria-busy]').waitFor({ state: 'detached' });
        await keys.type(otherThanNow);
        await save(keys);
      },
    },
    {
      name: 'undo of these 20',
      excel: '1 key',
      // On the screen as the journey before has left it.
      prepare: () => page.getByRole('grid').focus(),
      run: async (/** @type {Keys} */ keys) => {
        const before = JSON.stringify((await statuses()).map((/** @type {any} */ { status }) => status));
        await keys.press('Control+z');
        await until(page, async () => {
          const now = JSON.stringify((await statuses()).map((/** @type {any} */ { status }) => status));
          return now !== before;
        });
      },
    },
    {
      name: 'statuses pasted, the whole list previewed',
      excel: '1 key (paste)',
      prepare: openTasks,
      run: async (/** @type {Keys} */ keys) => {
        const rows = (await statuses()).map((/** @type {any} */ { code }) => `${code}\tĐang thực hiện`);
        await keys.paste(['Mã\tTrạng thái', ...rows].join('\n'));
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: '8 figures typed',
      excel: 'the same keys',
      prepare: openGrid,
      run: async (/** @type {Keys} */ keys) => {
        for (let n = 0; n < 8; n += 1) {
          await keys.type(String(10 + ((asked + n) % 80)));
          await keys.press('Enter');
        }
        await saved();
      },
    },
    {
      name: 'one figure filled down 10 rows',
      excel: '12 keys',
      prepare: openGrid,
      run: async (/** @type {Keys} */ keys) => {
        await keys.press('Shift+ArrowDown', 10);
        await keys.press('Control+d');
        await saved();
      },
    },
    {
      name: 'a table of all units × 2 pasted by name',
      excel: 'sort first, then 1 key',
      prepare: openGrid,
      run: async (/** @type {Keys} */ keys) => {
        await keys.paste((await block(2, asked)).text);
        await page.getByRole('dialog').waitFor();
        await keys.press('Enter');
        await page.getByRole('dialog').waitFor({ state: 'detached', timeout: WAIT_MS });
        await saved();
      },
    },
    {
      name: 'to a unit by a few letters (Ctrl+K)',
      excel: 'Ctrl+F, ≈ 10 keys',
      prepare: openTasks,
      run: async (/** @type {Keys} */ keys) => {
        const [unit] = (await grid()).units;
        await keys.press('Control+k');
        await keys.type(unit.name.slice(-6));
        const found = page.getByRole('dialog').getByRole('option');
        await found.filter({ hasText: unit.name }).waitFor({ timeout: WAIT_MS });
        // Others that end alike may stand above it.
        for (const name of await found.allTextContents()) {
          if (name.startsWith(unit.name)) break;
          await keys.press('ArrowDown');
        }
        await keys.press('Enter');
        await page.waitForURL(/\/don-vi\//);
      },
    },
    {
      name: 'a saved view opened (Ctrl+K)',
      excel: 'a custom view, ≈ 6 keys',
      prepare: async () => {
        await keepView();
        await openTasks();
      },
      run: async (/** @type {Keys} */ keys) => {
        await keys.press('Control+k');
        await keys.type('xddz');
        await page.getByRole('option', { name: VIEW, selected: true }).waitFor({ timeout: WAIT_MS });
        await keys.press('Enter');
        await page.waitForURL(/trang-thai=inProgress/);
      },
    },
  ];
}

/** Rows that stand whole within the window. @param {import('playwright-core').Page} page @param {string} selector */
const rowsInSight = (page, selector) =>
  page.evaluate((wanted) => {
    const { document, innerHeight } = globalThis;
    const isWhole = (/** @type {Element} */ row) => {
      const box = row.getBoundingClientRect();
      if (box.height < 2 || box.top < 0 || box.bottom > innerHeight) return false;
      // What lies behind a fixed head or foot, or is cut by its scroller, is not seen.
      const seen = document.elementFromPoint(box.left + Math.min(60, box.width / 2), box.bottom - 3);
      return seen !== null && (row.contains(seen) || seen.contains(row));
    };
    return [...document.querySelectorAll(wanted)].filter(isWhole).length;
  }, selector);

/** What a journey left half typed is offered again on the screen it was typed on, before the next one. @param {import('playwright-core').Page} page */
async function forgetTyped(page) {
  // An address without the application, which would keep it once more when it is left.
  await page.goto(`${base}/api/v1/plans?limit=1`);
  await page.evaluate(() => {
    const { localStorage } = globalThis;
    for (const key of Object.keys(localStorage)) if (key.startsWith('tiendo.kept/')) localStorage.removeItem(key);
  });
}

const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
try {
  for (const viewport of SIZES) {
    const context = await browser.newContext({ viewport, locale: 'vi-VN' });
    await context.request.post(`${base}/api/v1/session`, { data: { username, password } });
    const page = await context.newPage();
    for (const { name, path, at } of SCREENS) {
      await page.goto(`${base}${path}`, { waitUntil: 'networkidle' });
      await page.locator(at).first().waitFor();
      const size = `${viewport.width}×${viewport.height}`;
      console.log(
        `${size.padEnd(9)} ${name.padEnd(16)} ${String(await rowsInSight(page, at)).padStart(3)} rows in sight`,
      );
    }
    if (viewport === SIZES[0]) {
      const get = async (/** @type {string} */ address) =>
        (await context.request.get(`${base}/api/v1${address}`)).json();
      for (const { name, excel, prepare, run } of journeysOf(page, get)) {
        await prepare();
        const keys = new Keys(page);
        const began = performance.now();
        const failed = await run(keys).then(
          () => null,
          (/** @type {unknown} */ error) => String(error).split('\n')[0],
        );
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        console.log(
          `${name.padEnd(42)} ${String(keys.count).padStart(4)} keys ${seconds.padStart(6)} s   Excel: ${excel}` +
            (failed ? `   (not finished: ${failed})` : ''),
        );
        if (failed) await forgetTyped(page);
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
