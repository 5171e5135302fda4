// The secretary prepares and runs a meeting of the committee, writes two conclusions, and finds them at the next one a
// month later with what became of them.
import type { Page } from 'playwright-core';
import { open, Stage } from './support/stage.js';

const stage = new Stage();
const PLAN = 'mau-2024';
const FIRST = { name: 'Phiên họp Ban Chỉ đạo tháng 11/2024', day: '30/11/2024' };
const SECOND = { name: 'Phiên họp Ban Chỉ đạo tháng 12/2024', day: '30/12/2024' };

async function callMeeting(page: Page, { name, day }: typeof FIRST): Promise<void> {
  await open(page, `/ke-hoach/${PLAN}/hop`);
  await page.getByLabel('Tên phiên họp').fill(name);
  await page.getByLabel('Ngày họp').fill(day);
  await page.getByLabel('Ngày họp').press('Tab');
  await page.getByLabel('Chủ trì').fill('Trưởng Ban Chỉ đạo');
  await page.getByRole('button', { name: 'Lập phiên họp và chương trình' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function conclude(page: Page, line: number, text: string, due: string): Promise<void> {
  const row = page.locator('ol > li[data-row]').nth(line);
  await row.locator('[data-line]').click();
  await row.getByRole('button', { name: 'Ghi kết luận', exact: true }).click();
  const form = page.getByRole('form', { name: 'Ghi kết luận' });
  await form.getByLabel('Nội dung kết luận').fill(text);
  await form.getByLabel('Thời hạn').fill(due);
  await form.getByLabel('Thời hạn').press('Tab');
  await form.getByRole('button', { name: 'Ghi kết luận' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(text).first().waitFor();
}

describe('Thư ký chuẩn bị và điều hành phiên họp', () => {
  stage.scene('two conclusions are found a month later with their state', { as: 'editor' }, async ({ page }) => {
    await callMeeting(page, FIRST);
    const lines = page.locator('ol > li[data-row]');
    expect(await lines.count()).toBeGreaterThan(10);

    const before = await lines.nth(0).getAttribute('data-row');
    const heads = lines.locator('[data-line]');
    await heads.nth(0).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await heads.nth(1).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await lines.nth(1).getAttribute('data-row')).toBe(before);
    expect(await heads.nth(1).evaluate((head) => head === document.activeElement)).toBe(true);
    await heads.nth(0).click();
    const part = page.getByRole('button', { name: /^Chậm báo cáo, cập nhật số liệu: \d+ nội dung/ });
    expect(await part.getAttribute('aria-expanded')).toBe('false');
    await page.getByRole('navigation', { name: 'Các phần của chương trình' }).getByText('Chậm báo cáo').click();
    expect(await part.getAttribute('aria-expanded')).toBe('true');
    await page
      .getByRole('textbox', { name: /^Số phút cho/ })
      .nth(0)
      .fill('10');
    await page.getByRole('button', { name: 'Lưu chương trình' }).click();
    await page.getByText('tổng thời lượng 10 phút').waitFor();
    await page.getByRole('button', { name: 'Lập lại theo số liệu mới' }).click();
    await page.getByText('phần đã sửa được giữ nguyên').waitFor();
    expect(await lines.nth(1).getAttribute('data-row')).toBe(before);

    await conclude(page, 0, 'Tháo gỡ vướng mắc trước kỳ họp sau', '15/12/2024');
    await conclude(page, 1, 'Báo cáo nguyên nhân chậm tiến độ', '10/12/2024');
    await page.getByRole('link', { name: 'Trình chiếu' }).click();
    await page.getByText(/^1\/\d+$/).waitFor();
    await page.keyboard.press('End');
    await page.getByText('Tháo gỡ vướng mắc trước kỳ họp sau').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^2\/\d+$/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click();
    await page.getByRole('button', { name: 'Gắn thông báo kết luận' }).waitFor();

    await open(page, `/ke-hoach/${PLAN}/ket-luan?tim=${encodeURIComponent('Tháo gỡ vướng mắc')}`);
    await page.getByRole('button', { name: 'Tháo gỡ vướng mắc trước kỳ họp sau' }).first().click();
    await page.getByRole('button', { name: 'Cập nhật thực hiện' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Cập nhật thực hiện' });
    await dialog.getByLabel('Tình trạng').selectOption({ label: 'Đã thực hiện' });
    await dialog.getByLabel('Từ ngày').fill('12/12/2024');
    await dialog.getByLabel('Từ ngày').press('Tab');
    await dialog.getByLabel('Kết quả, lý do').fill('Đã bố trí kinh phí');
    await dialog.getByRole('button', { name: 'Cập nhật thực hiện' }).click();
    await dialog.waitFor({ state: 'detached' });

    await callMeeting(page, SECOND);
    const done = page.getByRole('listitem').filter({ hasText: 'Tháo gỡ vướng mắc trước kỳ họp sau' }).first();
    expect(await done.innerText()).toContain('Đã thực hiện');
    expect(await done.innerText()).toContain('Đã bố trí kinh phí');
    const late = page.getByRole('listitem').filter({ hasText: 'Báo cáo nguyên nhân chậm tiến độ' }).first();
    expect(await late.innerText()).toContain('Quá hạn 20 ngày');
  });
});
