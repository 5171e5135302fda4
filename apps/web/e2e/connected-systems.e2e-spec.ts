// The administrator lets another system in: a key that is shown once, and two examples that run as the page prints them.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { open, Stage } from './support/stage.js';

const stage = new Stage();
const run = promisify(execFile);
const NAME = 'Hệ thống một cửa (kiểm thử)';

describe('Hệ thống kết nối', () => {
  stage.scene('makes a key, with which the examples on the page send a figure', { as: 'admin' }, async ({ page }) => {
    await open(page, '/quan-tri/he-thong?tinh=mau');
    await page.getByRole('button', { name: 'Tạo khóa' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Tạo khóa cho hệ thống kết nối' });
    await dialog.getByLabel('Tên hệ thống').fill(NAME);
    const year = new Date().getFullYear();
    await dialog.getByRole('combobox', { name: 'Kế hoạch' }).fill(String(year));
    await page
      .getByRole('option', { name: new RegExp(String(year)) })
      .first()
      .click();
    await dialog.getByRole('combobox', { name: 'Chỉ số' }).fill('ho so nop truc tuyen');
    await page
      .getByRole('option', { name: /^Hồ sơ nộp trực tuyến/ })
      .first()
      .click();
    await dialog.getByLabel('Ngày hết hạn').fill(`31/12/${year}`);
    await dialog.getByLabel('Ngày hết hạn').press('Tab');
    await dialog.getByRole('button', { name: 'Tạo khóa' }).click();
    const token = await page.getByLabel('Khóa', { exact: true }).inputValue();
    expect(token).toMatch(/^tiendo_machine_/);
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByText(NAME).first().waitFor();
    await page.getByText(`31/12/${year} · đang dùng`).first().waitFor();
    expect(await page.content()).not.toContain(token);

    const env = { ...process.env, TIENDO_KEY: token };
    const script = await page.getByLabel('Ví dụ bằng Node.js, không cần cài thêm').innerText();
    const first = await run(process.execPath, ['--input-type=module', '-e', script], { env });
    expect(first.stdout).toContain('1 accepted, 0 unchanged, 0 refused');
    const again = await run(process.execPath, ['--input-type=module', '-e', script], { env });
    expect(again.stdout).toContain('0 accepted, 1 unchanged, 0 refused');
    const curl = await page.getByLabel('Ví dụ bằng curl').innerText();
    const told = await run('sh', ['-ec', curl], { env });
    expect(told.stdout).toContain(`"label":"${NAME}"`);
    expect(told.stdout).toContain('"unchanged":1');
  });
});
