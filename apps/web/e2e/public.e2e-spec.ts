// Without signing in: totals, item names and statuses of a published plan. Never reasons, persons, history or drafts.
import { card } from './support/overview.js';
import { open, settled, Stage } from './support/stage.js';
import { at, FINDING, KH73 } from './support/words.js';

const stage = new Stage('reads');

describe('Người dân xem không cần đăng nhập', () => {
  stage.scene('sees the totals and no reason', {}, async ({ page, api }) => {
    await open(page, '/');
    await open(page, at.overview());
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(FINDING);
    const attention = await card(page, /^Nội dung cần tập trung chỉ đạo/).innerText();
    expect(attention).toContain('Quá hạn 92 ngày');
    for (const secret of [
      '2192/QĐ-BTTTT',
      'Đề nghị',
      'Thẩm quyền',
      'chưa có văn bản cho phép',
      'nguồn không nêu văn bản cho phép',
    ]) {
      expect(attention).not.toContain(secret);
    }
    const answer = await api<{ items: { reason: unknown }[] }>(`/plans/${KH73}/tasks?status=stopped`);
    expect(answer.items).toHaveLength(2);
    expect(answer.items.every((item) => item.reason === null)).toBe(true);
  });

  stage.scene(
    'reads the headline in the frame of the page while styles and scripts are on their way',
    {},
    async ({ page }) => {
      let letCome = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letCome = resolve;
      });
      await page.route(/\/assets\/.*\.(?:js|css)$/, async (route) => {
        await held;
        await route.continue();
      });
      const styles: string[] = [];
      page.on('request', (request) => styles.push(...(/[^/]+\.css$/.exec(request.url()) ?? [])));
      const opened = page.goto(at.overview());
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const headline = await page.getByRole('heading', { level: 1 }).innerText();
      expect(headline).toMatch(/^\d+\/\d+ chỉ tiêu hoàn thành/);
      expect(await page.getByText('Tiến Độ', { exact: true }).isVisible()).toBe(true);
      letCome();
      await opened;
      await settled(page);
      expect(await page.locator('#first').count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headline);
      // What stands in the page is not fetched once more by what loads later, which would turn the order of the styles.
      await page.getByRole('link', { name: 'Địa phương' }).first().click();
      await page.waitForURL(/dia-phuong/);
      await settled(page);
      expect(styles.filter((name) => name.startsWith('index-'))).toEqual([]);
      expect(styles).not.toEqual([]);
    },
  );

  stage.scene('opens an item without its history, and is offered to sign in', {}, async ({ page }) => {
    await open(page, at.task('KH73-N05-03'));
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('Dừng triển khai');
    expect(main).not.toContain('2192/QĐ-BTTTT');
    expect(main).not.toContain('phương thức');
    expect(await page.getByRole('button', { name: /^Cập nhật/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Đăng nhập' }).first().waitFor();
  });

  stage.scene('cannot update: the list has neither boxes nor the key', {}, async ({ page }) => {
    await open(page, at.tasks());
    const grid = page.getByRole('grid', { name: /^Bảng nhiệm vụ/ });
    await grid.waitFor();
    expect(await grid.getByRole('checkbox').count()).toBe(0);
    await grid.focus();
    await page.keyboard.press('u');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  stage.scene('comes back to the page it wanted after signing in', {}, async ({ page }) => {
    await open(page, at.targets());
    await page.getByRole('link', { name: 'Đăng nhập' }).first().click();
    await page.getByLabel('Tên đăng nhập').fill('viewer');
    await page.getByLabel('Mật khẩu').fill('không đúng');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('viewer');
    await page.getByLabel('Mật khẩu').fill(process.env['TIENDO_E2E_PASSWORD'] ?? '');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' }).waitFor();
    await settled(page);
    expect(page.url()).toContain(at.targets());
  });

  stage.scene('reads the interface in English', {}, async ({ page }) => {
    await open(page, at.overview());
    await page.getByRole('button', { name: 'Ngôn ngữ, giao diện' }).first().click();
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('heading', { level: 1, name: /21\/30 targets/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  stage.scene('meets a page that does not exist', {}, async ({ page }) => {
    await open(page, '/khong-co-trang-nay');
    await page.getByRole('heading', { name: 'Không tìm thấy trang này' }).waitFor();
  });
});
