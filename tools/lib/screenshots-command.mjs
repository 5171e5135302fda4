// @ts-check
// What `npm run screenshots` does: real pages with the real sample, nothing drawn by hand.
import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { Problem } from './messages.mjs';
import { ROOT } from './run.mjs';

const FOLDER = path.join(ROOT, 'docs', 'images');
/** A README should open on a slow line. */
const LARGEST_BYTES = 300_000;
const PLAN = '/ke-hoach/quang-ninh-kh73-2024';
const SIMULATED = '/ke-hoach/mau';
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} address
 * @property {string} as sample account
 * @property {'light' | 'dark'} scheme
 * @property {{ width: number, height: number }} size in CSS pixels
 * @property {number} [scale] device pixels per CSS pixel
 * @property {string} [follow] selector of a link to follow first, where the address is known to the page only
 */

/** @type {readonly Picture[]} */
const PICTURES = [
  { name: 'overview-light', address: `${PLAN}/tong-quan`, as: 'committee', scheme: 'light', size: DESK },
  { name: 'overview-dark', address: `${PLAN}/tong-quan`, as: 'committee', scheme: 'dark', size: DESK },
  { name: 'overview-phone', address: `${PLAN}/tong-quan`, as: 'viewer', scheme: 'light', size: PHONE, scale: 1.5 },
  {
    name: 'tasks',
    address: `${PLAN}/nhiem-vu`,
    as: 'editor',
    scheme: 'light',
    size: { width: 1280, height: 720 },
  },
  {
    name: 'item',
    address: `${PLAN}/chi-tieu/KH73-DL-03`,
    as: 'committee',
    scheme: 'light',
    size: { width: 1280, height: 860 },
  },
  { name: 'localities', address: `${SIMULATED}-2025/dia-phuong`, as: 'viewer', scheme: 'light', size: DESK },
  { name: 'ranking', address: `${SIMULATED}-2025/xep-hang`, as: 'viewer', scheme: 'light', size: DESK },
  {
    name: 'meeting',
    address: `${SIMULATED}-2024/hop`,
    follow: 'main a[href*="/hop/"]',
    as: 'editor',
    scheme: 'light',
    size: DESK,
  },
];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url of the application
 * @param {string} password
 * @param {Picture} picture
 */
async function take(browser, url, password, { name, address, as, scheme, size, scale = 1, follow }) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    deviceScaleFactor: scale,
    colorScheme: scheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  try {
    const signedIn = await context.request.post('/api/v1/session', { data: { username: as, password } });
    if (!signedIn.ok()) throw new Error(`Sign-in of ${as}: ${signedIn.status()}`);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    if (follow) {
      const to = await page.locator(follow).first().getAttribute('href');
      await page.goto(to ?? address, { waitUntil: 'networkidle' });
      await page.locator('h1').first().waitFor();
    }
    await page.evaluate('document.fonts.ready');
    const file = path.join(FOLDER, `${name}.png`);
    writeFileSync(file, await page.screenshot());
    const bytes = statSync(file).size;
    console.log(`docs/images/${name}.png  ${Math.round(bytes / 1000)} kB`);
    if (bytes > LARGEST_BYTES) {
      throw new Problem(
        `docs/images/${name}.png lớn hơn ${LARGEST_BYTES / 1000} kB: hãy chụp vùng nhỏ hơn.`,
        `docs/images/${name}.png is larger than ${LARGEST_BYTES / 1000} kB: take a smaller part.`,
      );
    }
  } finally {
    await context.close();
  }
}

/** Runs the command; ends the process. */
export function main() {
  return live(async ({ signal, onEnd }) => {
    await ensureInstalled({ signal });
    await ensureBuilt({ signal });
    // Only here, because they need installed packages.
    const { chromium } = await import('playwright-core');
    const { startApp } = await import('./app-process.mjs');
    const { ensureChromium } = await import('./browser.mjs');
    const { startTestPostgres } = await import('../postgres/test-postgres.mjs');

    const executablePath = await ensureChromium();
    const postgres = await startTestPostgres();
    onEnd(() => postgres.stop());
    const password = randomBytes(12).toString('base64url');
    const app = await startApp({ databaseUrl: postgres.url, password });
    onEnd(() => app.stop());
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    onEnd(() => browser.close());

    mkdirSync(FOLDER, { recursive: true });
    for (const picture of PICTURES) {
      signal.throwIfAborted();
      await take(browser, app.url, password, picture);
    }
    return 0;
  });
}
