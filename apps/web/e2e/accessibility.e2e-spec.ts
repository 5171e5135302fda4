// The screens on which a plan is read, both themes: axe finds nothing; no screen scrolls sideways at the widths people
// have; the focus can be seen and goes from the top of the page to its content.
import { axeViolations, axeViolationsInBothThemes } from './support/axe.js';
import { checkScreens, type Screen, SIMULATED } from './support/screen-check.js';
import { open, Stage } from './support/stage.js';
import { at, KH73 } from './support/words.js';

const stage = new Stage('reads');

const SCREENS: readonly Screen[] = [
  { name: 'Tổng quan, không đăng nhập', address: at.overview() },
  { name: 'Đăng nhập', address: '/dang-nhap' },
  { name: 'Tổng quan', address: at.overview(), as: 'committee' },
  { name: 'Tổng quan mô phỏng', address: at.overview(SIMULATED), as: 'editor' },
  { name: 'Tổng quan Quyết định 58', address: at.overview('quang-ninh-qd58-2024'), as: 'committee' },
  { name: 'Chỉ tiêu', address: at.targets(), as: 'editor' },
  { name: 'Nhiệm vụ', address: at.tasks(), as: 'editor' },
  { name: 'Nhiệm vụ gom theo nhóm', address: at.tasks(KH73, '?gom=section'), as: 'editor' },
  { name: 'Một chỉ tiêu', address: at.target('KH73-DL-03'), as: 'editor' },
  { name: 'Một nhiệm vụ', address: at.task('KH73-N05-03'), as: 'committee' },
  { name: 'Biểu tổng hợp', address: `/ke-hoach/${KH73}/bieu-tong-hop`, as: 'committee' },
  { name: 'Biểu số liệu', address: `/ke-hoach/${SIMULATED}/so-lieu/bieu-in`, as: 'committee' },
  { name: 'Đối chiếu số liệu', address: `/ke-hoach/${KH73}/doi-chieu`, as: 'committee' },
  { name: 'Đối chiếu số liệu, cơ quan thường trực', address: `/ke-hoach/${KH73}/doi-chieu`, as: 'editor' },
  { name: 'Số liệu trong văn bản', address: `/ke-hoach/${KH73}/so-lieu/van-ban`, as: 'editor' },
  { name: 'Một văn bản', address: '/van-ban/quang-ninh/{document}', as: 'editor' },
  { name: 'Việc cần xử lý hôm nay', address: '/viec-hom-nay', as: 'editor' },
];

describe('every screen', () => checkScreens(stage, SCREENS));

describe('dialogs', () => {
  stage.scene('the update dialog has no violation in either theme', { as: 'editor' }, async ({ page }) => {
    await open(page, at.tasks());
    await page.getByRole('grid').focus();
    await page.keyboard.press('u');
    await page.getByRole('dialog', { name: 'Cập nhật trạng thái' }).getByText('Hiện tại').waitFor();
    expect(await axeViolationsInBothThemes(page)).toEqual([]);
  });

  stage.scene('popovers of plan, day and figures have no violation', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    for (const button of [/^73\/KH-UBND/, /^Số liệu tính đến ngày/, /^Bản chốt/]) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').getByRole('link').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

describe('focus', () => {
  stage.scene('begins with a way past the menu and then follows the page', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => ({
      inMain: document.activeElement?.closest('main') !== null,
      text: document.activeElement?.textContent ?? '',
    }));
    expect(focused.inMain).toBe(true);
    expect(focused.text).toContain('73/KH-UBND');

    // From here on the focus only ever goes down the page, column by column, and can be seen.
    const invisible: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const style = getComputedStyle(element);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        return ring || style.boxShadow !== 'none' ? null : element.outerHTML.slice(0, 120);
      });
      if (seen) invisible.push(seen);
    }
    expect(invisible).toEqual([]);
  });
});
