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

const FOLDER = 'docs/images';
/** Of the guides by role, which the web app shows and a Word document carries. */
const GUIDES = 'apps/web/public/guides';
/** A README and a guide should open on a slow line. */
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
 * @property {string} [folder] from the root; without one that of the README's pictures
 * @property {string} [follow] selector of a link to follow first, where the address is known to the page only
 * @property {string} [tab] name of a tab to open then
 * @property {string} [shows] words by which the tab is known to be there
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

const LIVING = `${SIMULATED}-${new Date().getFullYear()}`;
const PAGE = { width: 1366, height: 768 };
const LOW = { width: 1280, height: 640 };
const REPORT = 'main a[href*="/bao-cao/"]:not([href*="/nguoi-lap"])';

/** @type {readonly Omit<Picture, 'scheme' | 'folder'>[]} */
const OF_GUIDES = [
  {
    ...{ name: 'bao-cao-dien-thoai', address: '/bao-cao', follow: REPORT, as: 'reporter.xa-mau-binh-ha', size: PHONE },
    scale: 1.5,
  },
  { name: 'bao-cao-danh-sach', address: '/bao-cao', as: 'reporter.xa-mau-binh-ha', size: PAGE },
  { name: 'bao-cao-so-lieu', address: '/bao-cao', follow: REPORT, as: 'reporter.xa-mau-binh-ha', size: PAGE },
  {
    ...{ name: 'bao-cao-duyet', address: '/bao-cao', follow: REPORT, as: 'leader.xa-mau-binh-ha', size: PAGE },
    ...{ tab: 'Kiểm tra và gửi', shows: 'trước khi gửi' },
  },
  { name: 'viec-hom-nay', address: '/viec-hom-nay', as: 'editor', size: LOW },
  { name: 'nhap-so-lieu', address: `${LIVING}/so-lieu`, as: 'editor', size: PAGE },
  {
    ...{
      name: 'yeu-cau-bang',
      address: '/yeu-cau-bao-cao',
      follow: 'main a:has-text("về chuyển đổi số")',
    },
    ...{ as: 'editor', size: PAGE },
  },
  { name: 'tong-quan', address: `${SIMULATED}-2025/tong-quan`, as: 'committee', size: LOW },
  { name: 'dia-phuong', address: `${SIMULATED}-2025/dia-phuong`, as: 'committee', size: PAGE },
  { name: 'bat-dau', address: '/quan-tri/bat-dau', as: 'admin', size: PAGE },
];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url of the application
 * @param {string} password
 * @param {Picture} picture
 */
async function take(browser, url, password, picture) {
  const { name, address, as, scheme, size, scale = 1, follow, tab, shows, folder = FOLDER } = picture;
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
    if (tab) {
      await page.getByRole('link', { name: tab }).first().click();
      await page
        .getByRole('heading', { name: shows ?? tab })
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
    }
    await page.evaluate('document.fonts.ready');
    const file = `${folder}/${name}.png`;
    mkdirSync(path.join(ROOT, folder), { recursive: true });
    writeFileSync(path.join(ROOT, file), await page.screenshot());
    const bytes = statSync(path.join(ROOT, file)).size;
    console.log(`${file}  ${Math.round(bytes / 1000)} kB`);
    if (bytes > LARGEST_BYTES) {
      throw new Problem(
        `${file} lớn hơn ${LARGEST_BYTES / 1000} kB: hãy chụp vùng nhỏ hơn.`,
        `${file} is larger than ${LARGEST_BYTES / 1000} kB: take a smaller part.`,
      );
    }
  } finally {
    await context.close();
  }
}

/** Runs the command, for the pictures named after it or for all; ends the process. */
export function main() {
  const wanted = process.argv.slice(2);
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

    const ofGuides = OF_GUIDES.map((picture) => ({
      ...picture,
      scheme: /** @type {const} */ ('light'),
      folder: GUIDES,
    }));
    for (const picture of [...PICTURES, ...ofGuides].filter(
      ({ name }) => wanted.length === 0 || wanted.includes(name),
    )) {
      signal.throwIfAborted();
      await take(browser, app.url, password, picture);
    }
    return 0;
  });
}
