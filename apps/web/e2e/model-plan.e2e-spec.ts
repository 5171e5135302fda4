// A plan from nothing: written, saved while it is typed, published, closed by name, and then amended by a document.
import type { Locator, Page } from 'playwright-core';
import { axeViolations, axeViolationsInBothThemes } from './support/axe.js';
import { eventually } from './support/eventually.js';
import { sidewaysScroll } from './support/layout.js';
import { open, settled, Stage } from './support/stage.js';
import { at } from './support/words.js';

const stage = new Stage();
const PLAN = 'mau-thu-nghiem-2024';
const TITLE = 'Kế hoạch thử nghiệm chuyển đổi số năm 2024';
const TARGET = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const TASK = 'Xây dựng kho dữ liệu dùng chung';
const NOTHING_YET = 'Chưa có báo cáo về 01 chỉ tiêu và 01 nhiệm vụ của kế hoạch';
const ISSUER = 'UBND Tỉnh Mẫu';

interface Summary {
  targets: { completed: number; total: number };
  tasks: { completed: number; total: number };
}

/** Opens a part of the plan, adds its first row to the named table and returns that table. */
async function firstRow(page: Page, section: RegExp, table: string): Promise<Locator> {
  await page.getByRole('tab', { name: section }).click();
  const region = page.getByRole('region', { name: table, exact: true });
  await page.locator('section').filter({ has: region }).getByRole('button', { name: 'Thêm dòng', exact: true }).click();
  await region.getByRole('row').nth(1).waitFor();
  // What is typed next is the name of the row, not one more press of the button.
  await eventually(async () =>
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column')),
    ).toBe('name'),
  );
  return region;
}

/** Adds a document on the spot, in the group of fields of this name. */
async function addDocument(within: Locator, number: string, title: string): Promise<void> {
  await within.getByRole('button', { name: 'Thêm văn bản mới' }).click();
  await within.getByLabel('Loại văn bản').fill('Quyết định');
  await within.getByLabel('Số, ký hiệu').fill(number);
  await within.getByLabel('Cơ quan ban hành').fill(ISSUER);
  await within.getByLabel('Trích yếu').fill(title);
  await within.getByRole('button', { name: 'Thêm và chọn' }).click();
  await within.getByRole('button', { name: 'Chọn văn bản khác' }).waitFor();
}

/** Types a day into a field and leaves it. */
async function setDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Tab');
}

/** Pastes a task with several deadlines, chooses one of its readings by the button, and undoes the whole paste. */
async function pasteDoubtful(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dán từ Excel, Word…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Dán nhiệm vụ/ });
  await dialog.getByLabel(/^Chép bảng/).waitFor();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const field = document.querySelector('[role=dialog] textarea');
    field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, 'TT\tNhiệm vụ\tChủ trì\tThời hạn\r\n1\tRà soát quy chế\tSở Nội vụ\tTháng 5, tháng 10\r\n');
  await dialog
    .getByRole('button', { name: /31\/5\/2024.*Rà soát quy chế/ })
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: /Mỗi thời hạn một nhiệm vụ/ }).click();
  await dialog.getByText('Rà soát quy chế (31/5/2024)').first().waitFor();
  await dialog.getByRole('button', { name: /^Thêm/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const due = page.getByLabel(/^Thời hạn: Rà soát quy chế/);
  await eventually(async () => expect(await due.count()).toBe(2));
  expect(await due.first().inputValue()).toBe('31/5/2024');
  expect(await due.last().inputValue()).toBe('31/10/2024');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await eventually(async () => expect(await due.count()).toBe(0));
  await saved(page);
}

const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu/ })
    .waitFor();

describe('Lập kế hoạch từ đầu', () => {
  stage.scene('writes and publishes a plan of one target and one task', { as: 'editor' }, async ({ page, api }) => {
    await open(page, '/ke-hoach/moi');
    const province = page.getByLabel('Tỉnh, thành phố');
    if (await province.count()) await province.selectOption('mau');
    await page.getByLabel('Số, ký hiệu').fill('15/KH-UBND');
    await setDay(page.getByLabel('Ngày ban hành'), '15/1/2024');
    await page.getByLabel('Năm kế hoạch').fill('2024');
    await page.getByLabel('Tên kế hoạch').fill(TITLE);
    await page.getByLabel('Địa chỉ trên hệ thống').fill(PLAN);
    await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();

    await page.getByLabel('Cơ quan ban hành').fill(ISSUER);
    await setDay(page.getByLabel('Thực hiện từ ngày'), '15/1/2024');
    await setDay(page.getByLabel('Đến ngày', { exact: true }), '31/12/2024');

    const pillars = await firstRow(page, /^Trụ cột, mục tiêu/, 'Trụ cột');
    await pillars.getByLabel(/^Tên:/).fill('Chính quyền số');
    const groups = await firstRow(page, /^Nhóm nhiệm vụ/, 'Nhóm nhiệm vụ');
    await groups.getByLabel(/^Tên:/).fill('Dữ liệu số');
    const indicators = await firstRow(page, /^Chỉ số/, 'Chỉ số');
    await indicators.getByLabel(/^Tên:/).fill('Tỷ lệ hồ sơ toàn trình');

    const targets = await firstRow(page, /^Chỉ tiêu/, 'Chỉ tiêu');
    expect(await targets.getByLabel(/^Mã:/).inputValue()).toBe('KH15-CT-01');
    await targets.getByLabel(/^Tên chỉ tiêu:/).fill(TARGET);
    expect(await targets.getByLabel(/^Trụ cột:/).inputValue()).toBe('chinh-quyen-so');
    await targets.getByRole('button', { name: /^Chi tiết cách đo/ }).click();
    const drawer = page.getByRole('dialog', { name: /^Cách đo chỉ tiêu/ });
    await drawer.getByRole('button', { name: 'Thêm chỉ số cần đạt' }).click();
    await drawer.getByLabel('Chỉ số', { exact: true }).selectOption({ label: 'Tỷ lệ hồ sơ toàn trình (%)' });
    await drawer.getByLabel('Giá trị').fill('80');
    // The drawer is drawn into its place.
    await eventually(async () => expect(await axeViolationsInBothThemes(page)).toEqual([]));
    await drawer.getByRole('button', { name: 'Xong' }).click();
    await drawer.waitFor({ state: 'detached' });
    expect(await targets.getByLabel(/^Mức cần đạt:/).inputValue()).toBe('≥ 80%');

    const tasks = await firstRow(page, /^Nhiệm vụ/, 'Nhiệm vụ');
    await tasks.getByLabel(/^Nội dung nhiệm vụ:/).fill(TASK);
    await tasks.getByRole('button', { name: /^Chủ trì/ }).click();
    const units = page.getByRole('combobox', { name: /^Tìm đơn vị/ });
    await units.fill('sở');
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByRole('button', { name: 'Xong' }).click();
    await setDay(tasks.getByLabel(/^Thời hạn:/), '30/9/2024');
    await saved(page);
    await page.getByText('Dự thảo đã đầy đủ, có thể ban hành.').waitFor();
    await pasteDoubtful(page);

    // What was typed is there after a reload.
    await page.reload();
    await settled(page);
    await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click();
    expect(await page.getByLabel(/^Thời hạn:/).inputValue()).toBe('30/9/2024');

    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: width === 1440 ? 'dark' : 'light' });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        const wider = await sidewaysScroll(page);
        expect({ width, tab: await tab.innerText(), wider }).toMatchObject({ width, wider: [] });
        if (width !== 768) await eventually(async () => expect(await axeViolations(page)).toEqual([]));
      }
    }

    await page.getByRole('button', { name: 'Ban hành…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ban hành 15/KH-UBND' });
    await addDocument(dialog, '15/KH-UBND', TITLE);
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.waitForURL(`**${at.overview(PLAN)}**`);
    // Nothing has been stated yet: the finding says so, the figures are none of one.
    await page.getByRole('heading', { level: 1, name: NOTHING_YET, exact: true }).waitFor();
    await settled(page);
    const figures = await page.getByRole('main').innerText();
    expect(figures.match(/\b0\/1\b/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    const { targets: none, tasks: neither } = await api<Summary>(`/plans/${PLAN}/summary`);
    expect([none, neither]).toMatchObject([
      { completed: 0, total: 1 },
      { completed: 0, total: 1 },
    ]);
    const detail = await api<{ state: string }>(`/plans/${PLAN}`);
    expect(detail.state).toBe('published');
  });

  stage.scene('closes its figures under a name', { as: 'editor' }, async ({ page, api }) => {
    await open(page, `/ke-hoach/${PLAN}/chot-so-lieu`);
    await page.getByText('Chưa có bản chốt nào').waitFor();
    await page.getByLabel('Tên bản chốt').fill('Báo cáo quý II năm 2024');
    await setDay(page.getByLabel('Số liệu tính đến ngày'), '30/6/2024');
    await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click();
    const link = page.getByRole('rowheader', { name: 'Báo cáo quý II năm 2024' }).getByRole('link');
    await link.click();
    await page.waitForURL('**ngay=2024-06-30**');
    await page.getByRole('heading', { level: 1, name: NOTHING_YET, exact: true }).waitFor();
    const { snapshots } = await api<{ snapshots: { name: string; asOf: string }[] }>(`/plans/${PLAN}`);
    expect(snapshots).toMatchObject([{ name: 'Báo cáo quý II năm 2024', asOf: '2024-06-30' }]);
  });

  stage.scene('moves the deadline of its task by a document', { as: 'editor' }, async ({ page, api }) => {
    const [before] = (await api<{ items: { code: string; dueOn: string }[] }>(`/plans/${PLAN}/tasks`)).items;
    expect(before).toMatchObject({ code: 'KH15-NV-01', dueOn: '2024-09-30' });

    await open(page, `/ke-hoach/${PLAN}/dieu-chinh`);
    await setDay(page.getByLabel('Có hiệu lực từ ngày'), '1/8/2024');
    await addDocument(
      page.getByRole('group', { name: 'Văn bản điều chỉnh' }),
      '99/QĐ-UBND',
      'Gia hạn nhiệm vụ dữ liệu',
    );
    const line = page.getByRole('listitem').filter({ hasText: 'KH15-NV-01' });
    await line.getByRole('button', { name: 'Sửa', exact: true }).click();
    const tasks = page.getByRole('region', { name: 'Nhiệm vụ', exact: true });
    await setDay(tasks.getByLabel(/^Thời hạn:/), '15/12/2024');
    const change = page.getByRole('row', { name: /KH15-NV-01: thời hạn/ });
    await eventually(async () => expect(await change.innerText()).toContain('15/12/2024'));
    expect(await change.innerText()).toContain('30/9/2024');
    await page.getByRole('button', { name: 'Ban hành điều chỉnh' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.getByText('Đã điều chỉnh: sửa 1, thêm 0, bỏ 0 mục').waitFor();

    await open(page, `${at.task('KH15-NV-01', PLAN)}?ngay=2024-12-31&biet-den=nay`);
    await page
      .getByText(/15\/12\/2024/)
      .first()
      .waitFor();
    // Before the amendment's day, and in the snapshot, the old deadline stands.
    await open(page, `${at.task('KH15-NV-01', PLAN)}?ngay=2024-06-30&biet-den=nay`);
    await page
      .getByText(/30\/0?9\/2024/)
      .first()
      .waitFor();
  });
});
