// A commune hands in its report on a phone: at most three taps a line, one for what did not change; its leader approves.
import type { Locator, Page } from 'playwright-core';
import { sidewaysScroll } from './support/layout.js';
import { open, PHONE, settled, signIn, Stage } from './support/stage.js';

const stage = new Stage();
const REPORTER = 'reporter.xa-mau-binh-ha';
const LEADER = 'leader.xa-mau-binh-ha';

const lines = (page: Page): Locator => page.getByRole('list', { name: 'Số liệu phải báo cáo' }).locator('> li');

/** Counts what the page itself sees of fingers: every touch of the screen, whoever it was meant for. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['taps'] = '0';
    const count = () => {
      const { dataset } = document.documentElement;
      dataset['taps'] = String(Number(dataset['taps']) + 1);
    };
    window.addEventListener('touchstart', count, { capture: true, passive: true });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['taps']));
}

/** Answers a line as a thumb does, and tells by how many taps and what stood there before. */
async function answered(card: Locator, taps: () => Promise<number>): Promise<{ taps: number; unchanged: boolean }> {
  const before = await taps();
  const unchanged = card.getByRole('button', { name: /^Không thay đổi \(/ });
  if ((await unchanged.count()) > 0) {
    await unchanged.tap();
    await card.getByText('Đã lưu: không thay đổi').waitFor();
    return { taps: (await taps()) - before, unchanged: true };
  }
  const field = card.getByRole('textbox').first();
  await field.tap();
  await field.fill((await card.innerText()).includes('%') ? '85' : '12');
  // The key of the keyboard that goes on to the next line.
  await field.press('Enter');
  await card.getByText(/^(?:Đã lưu|Có nhận xét)/).waitFor();
  // That key is a touch of the screen too, which the page does not see.
  return { taps: (await taps()) - before + 1, unchanged: false };
}

describe('Xã gửi báo cáo bằng điện thoại', () => {
  stage.scene(
    'answers every line, submits, the leader approves, the receipt is shown',
    { viewport: PHONE, touch: true, as: REPORTER },
    async ({ page, context, app }) => {
      await open(page, '/');
      await page.getByRole('heading', { level: 1, name: 'Báo cáo phải gửi' }).waitFor();
      await page.getByRole('main').getByRole('listitem').first().getByRole('link').tap();
      await lines(page).first().waitFor();
      await settled(page);
      expect(await sidewaysScroll(page)).toEqual([]);

      const report = page.url();
      const counted = await countTaps(page);
      const taps: { taps: number; unchanged: boolean }[] = [];
      const all = await lines(page).all();
      expect(all).toHaveLength(31);
      for (const card of all) {
        if ((await card.getByText('Chưa trả lời').count()) > 0) taps.push(await answered(card, counted));
      }
      expect(taps.length).toBeGreaterThan(20);
      const unchanged = taps.filter((line) => line.unchanged);
      expect(unchanged.length).toBeGreaterThan(15);
      expect(unchanged.every((line) => line.taps === 1)).toBe(true);
      expect(taps.every((line) => line.taps >= 1 && line.taps <= 3)).toBe(true);

      const next = page.getByRole('complementary', { name: 'Việc tiếp theo' });
      await next.getByRole('button', { name: 'Đến chỗ còn thiếu' }).tap();
      const heading = page.locator('textarea:focus');
      await heading.fill('Tình hình trong kỳ ổn định.');
      await heading.blur();
      await next.getByText('Đã trả lời đủ').waitFor();
      await next.getByRole('button', { name: 'Kiểm tra và gửi' }).tap();
      for (const reason of await page
        .getByRole('textbox', { name: /^(?:Lý do, giải thích số này|Một lý do cho cả)/ })
        .all()) {
        await reason.fill('Đã rà soát lại với các thôn');
        await reason.press('Enter');
      }
      await page.getByRole('button', { name: 'Trình lãnh đạo' }).tap();
      await page.getByText('Báo cáo đang chờ lãnh đạo duyệt nên tạm khóa.').waitFor();

      await signIn(context, app, LEADER);
      await open(page, '/');
      await page.getByText('Đã trình lãnh đạo').first().waitFor();
      await open(page, `${report}?muc=gui`);
      await page.getByRole('button', { name: 'Duyệt gửi', exact: true }).tap();
      await page.getByText(/^Đã tiếp nhận lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}, mã TD-\d{4}-\d{6}$/).waitFor();
      await page.getByRole('link', { name: /^Số liệu/ }).tap();
      expect(await lines(page).first().getByRole('textbox').first().isEditable()).toBe(false);
    },
  );
});
