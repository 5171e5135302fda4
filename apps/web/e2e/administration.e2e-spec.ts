// The administrator lets a colleague in: an account, a one-time link, and a password that nobody else has seen.
import { axeViolationsInBothThemes } from './support/axe.js';
import { open, settled, Stage } from './support/stage.js';

const stage = new Stage();
const PASSWORD = 'Một mật khẩu của riêng tôi 2024';

describe('Quản trị viên tạo tài khoản', () => {
  stage.scene('creates a user; the link lets them choose a password', { as: 'admin' }, async (scene) => {
    const { page, app } = scene;
    await open(page, '/quan-tri/nguoi-dung');
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' });
    await dialog.getByLabel('Họ và tên').fill('Cán bộ Kiểm Thử');
    const username = await dialog.getByLabel('Tên đăng nhập').inputValue();
    expect(username).toMatch(/^[a-z0-9.]+$/);
    await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click();
    const link = page.getByLabel(/^Liên kết của /);
    await link.waitFor();
    const address = new URL(await link.inputValue());
    expect(address.hash.length).toBeGreaterThan(20);

    const browser = page.context().browser();
    if (!browser) throw new Error('no browser');
    const theirs = await browser.newContext({ baseURL: app.url, locale: 'vi-VN' });
    const own = await theirs.newPage();
    await own.goto(`${address.pathname}${address.hash}`);
    await own.getByRole('heading', { level: 1, name: 'Đặt mật khẩu' }).waitFor();
    await own.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
    await own.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(PASSWORD);
    await own.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await own.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await own.getByLabel('Tên đăng nhập').fill(username);
    await own.getByLabel('Mật khẩu').fill(PASSWORD);
    await own.getByRole('button', { name: 'Đăng nhập' }).click();
    await own.getByText('Cán bộ Kiểm Thử').first().waitFor();

    // The link is spent.
    await own.goto('/');
    await own.goto(`${address.pathname}${address.hash}`);
    await own.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
    await own.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(PASSWORD);
    await own.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await own.getByRole('alert').waitFor();
    await theirs.close();
  });

  for (const address of ['/quan-tri/nguoi-dung', '/quan-tri/don-vi', '/quan-tri/can-bo']) {
    stage.scene(`${address} has no axe violation in either theme`, { as: 'admin' }, async ({ page }) => {
      await open(page, address);
      expect(await axeViolationsInBothThemes(page)).toEqual([]);
    });
  }

  stage.scene('is closed to a viewer', { as: 'viewer' }, async ({ page }) => {
    await page.goto('/quan-tri/nguoi-dung');
    await settled(page);
    await page.getByText('Bạn chưa có quyền xem nội dung này').waitFor();
    expect(await page.getByRole('button', { name: 'Thêm người dùng' }).count()).toBe(0);
  });
});
