// Work without a line: nothing typed is lost, nothing is written twice, nothing is left for somebody else.
import type { SubmissionBody, SubmissionLineBody, SubmissionPage } from '@tiendo/contracts';
import type { BrowserContext, Page } from 'playwright-core';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { axeViolationsInBothThemes } from './support/axe.js';
import { eventually } from './support/eventually.js';
import { proxyOf } from './support/line-proxy.js';
import { open, settled, signIn, Stage, type Scene } from './support/stage.js';

const stage = new Stage();
const OWNER = 'quang-ninh';
const REPORTER = 'reporter.so-noi-vu-quang-ninh';

const plain = (value: string): string => String(Math.round(Number(value)));
const idOf = ({ indicator, subject }: SubmissionLineBody) => `dong-${indicator.code}-${subject.code}`;

/** The report that the sample leaves as a draft, and lines of it whose counts can be typed anew. */
async function draftOf({ api }: Scene): Promise<{ id: string; address: string; lines: SubmissionLineBody[] }> {
  const { items } = await api<SubmissionPage>(`/provinces/${OWNER}/submissions`);
  const draft = items.find(({ state }) => state === 'drafting');
  if (!draft) throw new Error('the sample has no draft');
  const report = await api<SubmissionBody>(`/provinces/${OWNER}/submissions/${draft.id}`);
  const lines = report.lines.items.filter(
    ({ answer, indicator }) => answer?.figure?.value && !indicator.measureUnit.includes('%') && !answer.notUpdated,
  );
  return { id: draft.id, address: `/bao-cao/${draft.id}?muc=so-lieu`, lines };
}

/** One more than stands there: typed as one types it. */
const next = ({ answer }: SubmissionLineBody): string => String(Number(plain(answer?.figure?.value ?? '0')) + 1);

async function type(page: Page, line: SubmissionLineBody, text = next(line)): Promise<void> {
  const field = page.locator(`[id="${idOf(line)}"]`);
  await field.fill(text);
  await field.press('Enter');
}

/** Waits until the application can be opened without a line. */
async function prepared(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const onDevice = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('tiendo');
        asked.onerror = () => reject(new Error('no database'));
        asked.onsuccess = () => {
          const all = asked.result.transaction(['writes', 'copies']).objectStore('writes').count();
          const copies = asked.result.transaction(['writes', 'copies']).objectStore('copies').count();
          copies.onsuccess = () => {
            const found = all.result + copies.result;
            asked.result.close();
            resolve(found);
          };
        };
      }),
  );
/** The form with figures typed into its column, saved by a spreadsheet. */
async function filledIn(form: Uint8Array, typed: readonly (readonly [SubmissionLineBody, string])[]): Promise<Buffer> {
  const { sheets } = await readXlsx(form);
  const rows = sheets[0]?.rows ?? [];
  for (const [{ indicator, subject }, text] of typed) {
    const row = rows.find((cells) => cells[6] === indicator.code && cells[7] === subject.code);
    if (!row) throw new Error(`The form has no line ${indicator.code}`);
    row[5] = text;
  }
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Biểu', rows }] }));
}

/** A scene after which the profile has its line again. */
function scene(name: string, play: (scene: Scene) => Promise<void>): void {
  stage.scene(name, { as: REPORTER }, async (one) => {
    try {
      await play(one);
    } finally {
      await one.context.setOffline(false);
    }
  });
}

const waiting = (page: Page) => page.getByRole('status', { name: 'Kết nối và nội dung chờ gửi' });

async function reportOf({ api }: Scene, id: string): Promise<Map<string, SubmissionLineBody>> {
  const { lines } = await api<SubmissionBody>(`/provinces/${OWNER}/submissions/${id}`);
  return new Map(lines.items.map((line) => [idOf(line), line]));
}

const second = async (context: BrowserContext): Promise<BrowserContext> => {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  return browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
};

scene('50 ô: mất mạng giữa chừng, đóng trình duyệt, mở lại khi chưa có mạng, rồi có mạng', async (one) => {
  const { page, context } = one;
  const { id, address, lines } = await draftOf(one);
  const cells = lines.slice(0, 50);
  expect(cells).toHaveLength(50);
  await open(page, address);
  await prepared(page);
  for (const line of cells.slice(0, 20)) await type(page, line);
  await context.setOffline(true);
  for (const line of cells.slice(20)) await type(page, line);
  await waiting(page)
    .getByText(/^\d+ ô chờ gửi$/)
    .waitFor();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await settled(again);
  await waiting(again)
    .getByText(/^Không có mạng: đang xem bản lưu lúc /)
    .waitFor();
  expect(await axeViolationsInBothThemes(again)).toEqual([]);
  // Those that were on their way when the line dropped may be among them.
  await eventually(async () => {
    const count = Number(/^(\d+) ô chờ gửi/.exec(await waiting(again).innerText())?.[1]);
    expect(count).toBeGreaterThanOrEqual(30);
    const marked = again.getByRole('cell').getByText(/Chờ mạng$/);
    expect(await marked.count()).toBe(count);
  });
  for (const line of cells.slice(20, 23)) {
    expect(await again.locator(`[id="${idOf(line)}"]`).inputValue()).toBe(next(line));
  }

  await context.setOffline(false);
  await waiting(again).waitFor({ state: 'detached' });
  const saved = await reportOf(one, id);
  expect(cells.map((line) => saved.get(idOf(line))?.answer?.figure?.value)).toEqual(cells.map(next));
  // Once each: a second write would have made a second version.
  expect(cells.map((line) => (saved.get(idOf(line))?.version ?? 0) - line.version)).toEqual(cells.map(() => 1));
});

scene('một người, hai máy: cả hai số đều hiện', async (one) => {
  const { page, context, app } = one;
  const { id, address, lines } = await draftOf(one);
  const [line] = lines;
  if (!line) throw new Error('no line');
  await open(page, address);
  await prepared(page);
  await context.setOffline(true);
  await type(page, line, '4321');
  await waiting(page).getByText('1 ô chờ gửi').waitFor();

  const other = await second(context);
  await signIn(other, app, REPORTER);
  const theirs = await other.newPage();
  await open(theirs, `${app.url}${address}`);
  await type(theirs, line, '1234');
  await eventually(async () => expect((await reportOf(one, id)).get(idOf(line))?.answer?.figure?.value).toBe('1234'));
  await other.close();

  await context.setOffline(false);
  const alert = page.getByRole('alert').filter({ hasText: 'Đã gõ: 4321' });
  await alert.getByText(/^Đang có: 1\.?234/).waitFor();
  expect((await reportOf(one, id)).get(idOf(line))?.answer?.figure?.value).toBe('1234');
  await alert.getByRole('button', { name: 'Ghi số của tôi' }).click();
  await eventually(async () => expect((await reportOf(one, id)).get(idOf(line))?.answer?.figure?.value).toBe('4321'));
});

scene('bản mới trong lúc mất mạng: lần mở sau là bản mới, số đã gõ vẫn đến nơi', async (one) => {
  const { app, context } = one;
  const { id, address, lines } = await draftOf(one);
  const line = lines[1];
  if (!line) throw new Error('no line');
  const proxy = await proxyOf(app.url);
  try {
    await signIn(context, { ...app, url: proxy.url }, REPORTER);
    const page = await context.newPage();
    await open(page, `${proxy.url}${address}`);
    await prepared(page);
    proxy.cut();
    await type(page, line);
    await waiting(page).getByText('1 ô chờ gửi').waitFor();
    await page.close();

    proxy.upgrade();
    proxy.mend();
    const again = await context.newPage();
    for (let visit = 0; visit < 2; visit += 1) {
      await open(again, `${proxy.url}${address}`);
      expect(await again.locator('meta[name="version-under-test"]').count()).toBe(1);
    }
    await eventually(async () =>
      expect((await reportOf(one, id)).get(idOf(line))?.answer?.figure?.value).toBe(next(line)),
    );
    await waiting(again).waitFor({ state: 'detached' });
    // The new version is what opens without a line from now on.
    await eventually(async () => {
      const kept = await again.evaluate(async () => {
        const page = await caches.match('/index.html', { ignoreSearch: true });
        return (await page?.text()) ?? '';
      });
      expect(kept).toContain('version-under-test');
    });
    proxy.cut();
    await again.goto(`${proxy.url}${address}`);
    await settled(again);
    expect(await again.locator('meta[name="version-under-test"]').count()).toBe(1);
    await again.close();
  } finally {
    await proxy.close();
  }
});

scene('tài khoản bị khóa trong lúc mất mạng: máy không còn giữ gì', async (one) => {
  const { page, context, app } = one;
  const { address, lines } = await draftOf(one);
  const line = lines[2];
  if (!line) throw new Error('no line');
  await open(page, address);
  await prepared(page);
  await context.setOffline(true);
  await type(page, line, '777');
  await waiting(page).getByText('1 ô chờ gửi').waitFor();
  expect(await onDevice(page)).toBeGreaterThan(1);

  const office = await second(context);
  await signIn(office, app, 'admin');
  const at = `${app.url}/api/v1/provinces/${OWNER}/users/${REPORTER}`;
  const disabled = await office.request.patch(at, { data: { disabled: true } });
  expect(disabled.status()).toBe(200);

  await context.setOffline(false);
  await eventually(async () => expect(await onDevice(page).catch(() => -1)).toBe(0), 40_000);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tiendo.kept/')))).toEqual(
    [],
  );
  await office.request.patch(at, { data: { disabled: false } });
  await office.close();
});

scene('đăng xuất: máy không còn giữ gì của báo cáo', async (one) => {
  const { page } = one;
  const { address } = await draftOf(one);
  await open(page, address);
  await eventually(async () => expect(await onDevice(page)).toBeGreaterThan(1));
  await page.getByRole('button', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).first().waitFor();
  expect(await onDevice(page)).toBe(0);
});

scene('trình duyệt không cho lưu trên máy: nói rõ, và vẫn lưu khi có mạng', async (one) => {
  const { page } = one;
  const { id, address, lines } = await draftOf(one);
  const line = lines[3];
  if (!line) throw new Error('no line');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page, address);
  await waiting(page).getByText('Trình duyệt này không cho lưu trên máy.').waitFor();
  await type(page, line);
  await eventually(async () =>
    expect((await reportOf(one, id)).get(idOf(line))?.answer?.figure?.value).toBe(next(line)),
  );
});

scene('biểu Excel: tải về, điền, đưa lại; số người khác vừa lưu hiện bên cạnh', async (one) => {
  const { page, context, app } = one;
  const { id, address, lines } = await draftOf(one);
  const [changed, contested] = [lines[4], lines[5]];
  if (!changed || !contested) throw new Error('no lines');
  await open(page, address);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải biểu Excel' }).click(),
  ]);
  const file = await download.path();
  const filled = await filledIn(readFileSync(file), [
    [changed, '111'],
    [contested, '222'],
  ]);
  const meanwhile = await context.request.put(
    `${app.url}/api/v1/provinces/${OWNER}/submissions/${id}/lines/${contested.indicator.code}/${contested.subject.code}`,
    { data: { answer: 'figure', text: '333' }, headers: { 'If-Match': `"${contested.version}"` } },
  );
  expect(meanwhile.status()).toBe(200);
  await open(page, address);
  await page
    .getByLabel('Đưa biểu Excel vào')
    .last()
    .setInputFiles({
      ...{ name: 'bieu.xlsx', buffer: filled },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  const dialog = page.getByRole('dialog', { name: /^Biểu Excel đổi/ });
  await dialog.waitFor();
  const write = dialog.getByRole('button', { name: /^Ghi/ });
  expect(await write.isDisabled()).toBe(true);
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /lấy số trong biểu 222$/ }).check();
  await write.click();
  await dialog.waitFor({ state: 'detached' });
  const saved = await reportOf(one, id);
  expect([changed, contested].map((line) => saved.get(idOf(line))?.answer?.figure?.value)).toEqual(['111', '222']);
});
