// The steering committee reads the plan in a meeting: the figures of the annual report, what needs a decision, and the
// way down from a figure to the document behind it.
import { readFileSync } from 'node:fs';
import { eventually } from './support/eventually.js';
import { card, sectionRows } from './support/overview.js';
import { open, settled, Stage } from './support/stage.js';
import { at, FINDING, GROUPS, PILLARS } from './support/words.js';

const stage = new Stage('reads');
const LONG_STOPPED = /Dừng triển khai/;

describe('Ban Chỉ đạo mở Tổng quan', () => {
  stage.scene(
    'prints a long list of decisions on from the sheet of the figures',
    { as: 'committee' },
    async ({ page }) => {
      await open(page, at.overview());
      await page.emulateMedia({ media: 'print' });
      const list = page.locator('#can-chi-dao');
      // None of what holds the list keeps it on one sheet; each line stays whole.
      const holders = await list.evaluate((card) => {
        const found: string[] = [];
        for (let one: Element | null = card; one; one = one.parentElement)
          found.push(getComputedStyle(one).breakInside);
        return found;
      });
      expect(new Set(holders)).toEqual(new Set(['auto']));
      const line = list.getByRole('listitem').first();
      expect(await line.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
      await page.emulateMedia({ media: 'screen' });
    },
  );

  stage.scene('reads the figures of the annual report', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(FINDING);
    const lead = page.locator('header', { has: page.getByRole('heading', { level: 1 }) });
    const text = await lead.innerText();
    expect(text).toContain('01 chỉ tiêu quá hạn');
    expect(text).toContain('03 nội dung dừng triển khai (01 chỉ tiêu, 02 nhiệm vụ)');
    expect(text).toContain('11 nhiệm vụ chuyển tiếp sang năm 2025');
    expect(await page.getByRole('main').innerText()).toContain('Bản chốt: Báo cáo năm 2024');
    await page.getByRole('button', { name: 'Số liệu tính đến ngày 31/12/2024' }).waitFor();

    const targets = card(page, 'Chỉ tiêu');
    expect((await targets.innerText()).replace(/\s+/g, ' ')).toContain('21 / 30 70%');
    expect(await page.getByRole('main').innerText()).toContain('chỉ tiêu dừng triển khai vẫn tính vào tổng số');
    expect((await card(page, 'Nhiệm vụ').innerText()).replace(/\s+/g, ' ')).toContain('22 / 35 62,9%');

    expect(await targets.getByRole('heading', { level: 3 }).innerText()).toMatch(/^Chính quyền số hoàn thành 10\/11/);
    expect(await sectionRows(targets)).toEqual(PILLARS);
    expect(await sectionRows(card(page, 'Nhiệm vụ'))).toEqual(GROUPS);
  });

  stage.scene('sees what is overdue and what has stopped, with who decides', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    const attention = card(page, /^Nội dung cần tập trung chỉ đạo/);
    await attention.getByRole('combobox', { name: 'Lý do' }).selectOption({ label: 'Quá hạn 1' });
    await eventually(async () => expect(await attention.getByRole('listitem').count()).toBe(1));
    const overdue = await attention.getByRole('listitem').innerText();
    expect(overdue).toContain('100% hệ thống thông tin đang vận hành được phê duyệt cấp độ an toàn');
    expect(overdue).toContain('Quá hạn 92 ngày');
    expect(overdue).toContain('192/299 (64,21%)');

    await attention.getByRole('combobox', { name: 'Lý do' }).selectOption({ label: 'Dừng triển khai 3' });
    await eventually(async () => expect(await attention.getByRole('listitem').count()).toBe(3));
    expect(page.url()).toContain('ly-do=stopped');
    expect(await attention.getByRole('img', { name: LONG_STOPPED }).count()).toBe(3);
    expect(await attention.getByText('nguồn không nêu văn bản cho phép').count()).toBe(3);
    expect(await attention.innerText()).toContain('Thẩm quyền: Văn phòng Chính phủ');
  });

  stage.scene('goes from a figure to the list behind it', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    await page.getByRole('list', { name: 'Nhiệm vụ' }).getByRole('link', { name: 'Dừng triển khai 2' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
    const grid = page.getByRole('grid', { name: 'Bảng nhiệm vụ, 2 dòng' });
    await grid.waitFor();
    expect(await grid.getByRole('gridcell', { name: 'Dừng triển khai', exact: true }).count()).toBe(2);

    await page.goBack();
    await settled(page);
    await card(page, 'Chỉ tiêu').getByRole('link', { name: 'Kinh tế số', exact: true }).click();
    await page.getByRole('grid', { name: 'Bảng chỉ tiêu, 7 dòng' }).waitFor();
    expect(await page.getByRole('status').first().innerText()).toContain('5/7 hoàn thành (71,43%)');
  });

  stage.scene('opens one item from its cell, down to its evidence', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    await page.getByRole('link', { name: /^KH73-DL-03: / }).click();
    await page.getByRole('heading', { level: 1, name: /^100% hệ thống thông tin đang vận hành/ }).waitFor();
    await settled(page);
    const main = page.getByRole('main');
    const text = await main.innerText();
    expect(text).toContain('Quá hạn 92 ngày');
    expect(text).toContain('192/299');
    // The document and the section that say so, and everything ever stated.
    expect(text).toContain('Tình hình, kết quả triển khai chuyển đổi số toàn diện tỉnh Quảng Ninh năm 2024');
    expect(text).toContain('mục II.3.1');
    await page.getByRole('heading', { level: 2, name: 'Lịch sử cập nhật' }).waitFor();
  });

  stage.scene('takes a chart as a table and as pictures', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    const chart = card(page, /^Nguồn không nêu đơn vị chủ trì của 48\/65/);
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg').last().waitFor();

    await chart.getByRole('button', { name: 'Lưu biểu đồ' }).click();
    const [drawing] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hình vẽ SVG' }).click(),
    ]);
    expect(drawing.suggestedFilename()).toMatch(/noi-dung-theo-don-vi\.svg$/);
    const svg = readFileSync(await drawing.path(), 'utf8');
    // Long lines are broken into several texts.
    const words = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain('Nguồn không nêu đơn vị chủ trì của 48/65 nội dung');
    expect(words).toContain('Sở KH&amp;ĐT');

    await chart.getByRole('button', { name: 'Lưu biểu đồ' }).click();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ảnh PNG' }).click(),
    ]);
    const png = readFileSync(await picture.path());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.length).toBeGreaterThan(10_000);

    await chart.getByRole('button', { name: 'Xem bảng số liệu' }).click();
    const table = chart.getByRole('table');
    await table.waitFor();
    const rows = (await table.getByRole('row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
    expect(rows.some((row) => row.startsWith('Sở Thông tin và Truyền thông') && row.includes('11'))).toBe(true);
  });

  stage.scene('switches from the snapshot to the live figures and back', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    await page.getByRole('button', { name: /^Bản chốt/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Tạm tính/ })
      .click();
    await page.getByText('Số liệu tạm tính').waitFor();
    expect(page.url()).toContain('biet-den=nay');
    await settled(page);
    await page.getByRole('button', { name: 'Tạm tính', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Bản chốt: Báo cáo năm 2024/ })
      .click();
    await page.getByRole('button', { name: 'Bản chốt Báo cáo năm 2024' }).waitFor();
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(FINDING);
  });

  stage.scene('asks for an earlier day', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview(undefined, '?ngay=2024-11-30'));
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    expect(heading).not.toBe(FINDING);
    await page.getByRole('button', { name: 'Số liệu tính đến ngày 30/11/2024' }).waitFor();
  });
});
