// Staff screens on the usual laptop of an office: so many rows have room below the head without scrolling, each of one
// line, and names in full come on demand.
import type { Page } from 'playwright-core';
import { go, Stage } from './support/stage.js';
import { KH73 } from './support/words.js';

const stage = new Stage('reads');
const LOW = { width: 1366, height: 650 };

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What a row is there. */
  readonly at: string;
}

const SCREENS: readonly Screen[] = [
  { name: 'đơn vị', path: '/quan-tri/don-vi?tinh=mau', at: 'main tbody tr' },
  { name: 'cán bộ', path: '/quan-tri/can-bo?tinh=mau', at: 'main tbody tr' },
  { name: 'kết luận, chỉ đạo', path: '/ke-hoach/mau-2024/ket-luan', at: 'main [data-row]' },
  { name: 'đối chiếu số liệu', path: `/ke-hoach/${KH73}/doi-chieu?biet-den=nay`, at: 'main [data-finding]' },
  { name: 'số liệu trong văn bản', path: '/ke-hoach/mau-2024/so-lieu/van-ban', at: 'main tbody tr:has(td)' },
];

const ENLARGED: readonly Screen[] = [
  { name: 'địa phương', path: '/ke-hoach/mau-2025/dia-phuong', at: 'main li[class*="target"]' },
  { name: 'xếp hạng', path: '/ke-hoach/mau-2025/xep-hang', at: 'main [role="row"]:has(a, button)' },
];

/** Rows that there is room for from the first one to the foot of the window, by the usual distance of two rows. */
async function room(page: Page, at: string): Promise<number> {
  await page.locator(at).nth(1).waitFor();
  return page.evaluate((rows) => {
    const tops = [...document.querySelectorAll(rows)].map((row) => row.getBoundingClientRect().top);
    const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? top));
    const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
    return Math.floor((window.innerHeight - (tops[0] ?? 0)) / usual);
  }, at);
}

describe('Số dòng thấy ngay trên màn hình cơ quan', () => {
  for (const { name, path, at } of SCREENS) {
    stage.scene(`${name}: 18 rows at 768 px, 14 at 650`, { as: 'editor', kept: true }, async ({ page }) => {
      await go(page, path);
      expect(await room(page, at)).toBeGreaterThanOrEqual(18);
      await page.setViewportSize(LOW);
      expect(await room(page, at)).toBeGreaterThanOrEqual(14);
      await page.setViewportSize({ width: 1366, height: 768 });
    });
  }

  stage.scene(
    'names are shown in full on demand, and stay so on the next screen',
    { as: 'editor' },
    async ({ page }) => {
      await go(page, '/quan-tri/can-bo?tinh=mau');
      const cut = () =>
        page
          .locator('main tbody th')
          .evaluateAll((heads) => heads.filter((one) => one.scrollWidth > one.clientWidth).length);
      await page.locator('main tbody tr').first().waitFor();
      expect(await cut()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Đủ tên' }).click();
      expect(await cut()).toBe(0);
      await go(page, '/quan-tri/don-vi?tinh=mau');
      await page.locator('main tbody tr').first().waitFor();
      expect(await page.getByRole('button', { name: 'Đủ tên', pressed: true }).count()).toBe(1);
      expect(await cut()).toBe(0);
    },
  );

  // A laptop of 1366×768 enlarged to 200%.
  for (const { name, path, at } of ENLARGED) {
    stage.scene(
      `${name}: three rows under the head at 200%`,
      { as: 'editor', viewport: { width: 683, height: 384 } },
      async ({ page }) => {
        await go(page, path);
        await page.locator(at).first().waitFor();
        const whole = await page.evaluate((rows) => {
          const foot =
            document.querySelector('nav[class*="bottom"]')?.getBoundingClientRect().top ?? window.innerHeight;
          return [...document.querySelectorAll(rows)].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return top >= 0 && bottom <= foot;
          }).length;
        }, at);
        expect(whole).toBeGreaterThanOrEqual(3);
      },
    );
  }
});
