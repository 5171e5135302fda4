// A leader between two meetings: one thumb, 390 px, the finding first, never a shrunken desktop.
import { eventually } from './support/eventually.js';
import { card } from './support/overview.js';
import { open, PHONE, settled, Stage } from './support/stage.js';
import { sidewaysScroll } from './support/layout.js';
import { at, FINDING } from './support/words.js';

const stage = new Stage('reads');
const phone = { viewport: PHONE, touch: true, as: 'viewer' } as const;

describe('Lãnh đạo xem trên điện thoại', () => {
  stage.scene('reads the finding and what needs a decision first', phone, async ({ page }) => {
    await open(page, '/');
    await eventually(() => expect(page.url()).toContain('/tong-quan'));
    await open(page, at.overview());
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.innerText()).toBe(FINDING);
    const box = await heading.boundingBox();
    expect(box && box.y + box.height).toBeLessThan(PHONE.height);

    const attention = await card(page, /^Nội dung cần tập trung chỉ đạo/).boundingBox();
    const pillars = await card(page, 'Chỉ tiêu').boundingBox();
    expect(attention?.y).toBeLessThan(pillars?.y ?? 0);
    expect(await sidewaysScroll(page)).toEqual([]);
  });

  stage.scene('goes by thumb to the overdue target and back', phone, async ({ page }) => {
    await open(page, at.overview());
    const item = card(page, /^Nội dung cần tập trung chỉ đạo/)
      .getByRole('listitem')
      .filter({ hasText: 'Quá hạn 92 ngày' });
    await item.getByRole('link').first().tap();
    await page.getByRole('heading', { level: 1, name: /^100% hệ thống thông tin đang vận hành/ }).waitFor();
    await settled(page);
    expect(await page.getByRole('main').innerText()).toContain('Quá hạn 92 ngày');
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.goBack();
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(FINDING);
  });

  stage.scene('uses the menu at the bottom; targets are cards, not a table', phone, async ({ page }) => {
    await open(page, at.overview());
    const menu = page.getByRole('navigation', { name: 'Trình đơn chính' }).last();
    await menu.getByRole('link', { name: 'Chỉ tiêu' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' }).waitFor();
    await settled(page);
    expect(await page.getByRole('grid').count()).toBe(0);
    await page
      .getByRole('link', { name: /^Tỷ trọng kinh tế số chiếm 12%/ })
      .first()
      .waitFor();
    expect(await sidewaysScroll(page)).toEqual([]);
  });

  stage.scene('has marks large enough for a thumb', phone, async ({ page }) => {
    await open(page, at.overview());
    const small = await page
      .getByRole('navigation', { name: 'Trình đơn chính' })
      .last()
      .locator('a, button')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height).filter((height) => height < 40));
    expect(small).toEqual([]);
  });
});
