// Lists that others write to are looked at again while they are on screen: at no cost while nothing changed, and without
// moving anything under the hands of who works on them.
import type { Page } from 'playwright-core';
import { eventually } from './support/eventually.js';
import { activeRow, tabTo } from './support/keyboard.js';
import { go, Stage } from './support/stage.js';
import { at, KH73 } from './support/words.js';

const stage = new Stage();
/** Longer than the pause between two looks. */
const A_LOOK = '00:27';

/** What the server answered to questions for the list, as it came over the line: 304 is kept by the browser as 200. */
async function answersTo(page: Page, path: string): Promise<number[]> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const asked = new Set<string>();
  const answers: number[] = [];
  line.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname.endsWith(path)) asked.add(requestId);
  });
  line.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    if (asked.has(requestId)) answers.push(statusCode);
  });
  return answers;
}

describe('Danh sách theo người khác đang cập nhật', () => {
  stage.scene('an unchanged list costs a 304, a changed one comes by itself', { as: 'editor' }, async ({ page }) => {
    await page.clock.install();
    await go(page, at.tasks(KH73, '?ngay=2024-12-31&biet-den=nay'));
    const answers = await answersTo(page, `/plans/${KH73}/tasks`);
    await page.clock.fastForward(A_LOOK);
    await eventually(() => expect(answers).toEqual([304]));
    // The first of the plan.
    const row = page
      .locator('[role="row"][aria-rowindex]')
      .filter({ hasNot: page.getByRole('columnheader') })
      .first();
    expect(await row.innerText()).toContain('Hoàn thành');
    await state(page, 'KH73-N01-01', 'inProgress');
    await page.clock.fastForward(A_LOOK);
    await eventually(() => expect(answers).toEqual([304, 200]));
    await eventually(async () => expect(await row.innerText()).toContain('Đang thực hiện'));
    await page.clock.fastForward(A_LOOK);
    await eventually(() => expect(answers).toEqual([304, 200, 304]));
  });

  stage.scene('nothing moves under who types in a dialog', { as: 'editor' }, async ({ page }) => {
    await page.clock.install();
    await go(page, at.tasks(KH73, '?ngay=2024-12-31&biet-den=nay'));
    await tabTo(page, 'grid', /^Bảng nhiệm vụ/);
    for (let step = 0; step < 24; step += 1) await page.keyboard.press('ArrowDown');
    const [row, place] = [await activeRow(page), await scrolledTo(page)];
    expect(place).toBeGreaterThan(0);
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog', { name: 'Cập nhật trạng thái' });
    await dialog.locator('[aria-busy]').waitFor({ state: 'detached' });
    const note = dialog.getByLabel(/^Ghi chú, kết quả/);
    await note.fill('Đang chờ ý kiến');
    const answers = await answersTo(page, `/plans/${KH73}/tasks`);
    // Somebody else states two items above.
    await state(page, 'KH73-N01-02', 'inProgress');
    await page.clock.fastForward(A_LOOK);
    await eventually(() => expect(answers).toEqual([200]));
    await page.clock.runFor(1000);
    expect(await note.inputValue()).toBe('Đang chờ ý kiến');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually(async () => expect([await activeRow(page), await scrolledTo(page)]).toEqual([row, place]));
  });
});

/** States a status as another window of the same account would. */
async function state(page: Page, code: string, status: string): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/api/v1/plans/${KH73}/tasks/${code}/status`, {
    data: { status, effectiveOn: '2024-12-30' },
  });
  expect(answer.status()).toBe(201);
}

/** How far the table is scrolled. */
const scrolledTo = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('[role$="grid"]')?.scrollTop ?? -1);
