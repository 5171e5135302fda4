// The standing office enters the figures of the report of Sở Nội vụ of May 2025 for 13 localities: by typing, by pasting
// from a spreadsheet, with what reports really say; and sees what they add up to.
import { samplePassword } from './support/app.js';
import { eventually } from './support/eventually.js';
import {
  ACCOUNTS,
  cellOf,
  emptyPeriod,
  gridOf,
  KH34,
  numberOf,
  paste,
  SHEETS,
  SHEETS_OF,
  valueAt,
} from './support/figures.js';
import { open, PHONE, Stage } from './support/stage.js';

const stage = new Stage();
/** By the official order of the localities, which is that of the report. */
const ACCOUNTS_OF = [
  'trên 97%',
  'trên 97%',
  'trên 97%',
  'đạt 100%',
  'trên 80%',
  'đạt 100%',
  'trên 80%',
  '71%',
  '100%',
  '65%',
  '14,8%',
  'trên 80%',
  '100%',
];

describe('Sở nhập số liệu tháng 5/2025 của 13 địa phương', () => {
  stage.scene(
    'pastes the sheets by name, types the accounts, and sees what they add up to',
    { as: 'editor' },
    async (scene) => {
      const { page } = scene;
      const startsOn = '2025-04-14';
      await open(page, await emptyPeriod(scene, 'Báo cáo tháng 5/2025 của Sở Nội vụ', startsOn));
      await page.getByRole('grid').waitFor();

      // A block from a spreadsheet, with a heading and the names as the report writes them, from the last to the first.
      await cellOf(page, 'Phiếu thông tin', 'Đông Triều');
      const block = ['Địa phương\tSố phiếu', ...[...SHEETS_OF].reverse().map((row) => row.join('\t'))].join('\r\n');
      await paste(page, block);
      const dialog = page.getByRole('dialog', { name: 'Dán 13 ô từ bảng tính' });
      await dialog.getByText('ghép theo tên').waitFor();
      expect(numberOf(await gridOf(scene, startsOn), SHEETS)).toBe(0);
      await dialog.getByRole('button', { name: 'Ghi cả 13 ô' }).click();
      await dialog.waitFor({ state: 'detached' });
      const pasted = await gridOf(scene, startsOn);
      expect(numberOf(pasted, SHEETS)).toBe(13);
      expect(pasted.aggregates.find(({ indicator }) => indicator === SHEETS)).toMatchObject({
        low: '7407',
        high: '7407',
      });
      await page.getByRole('row').filter({ hasText: 'Toàn tỉnh' }).getByText('7.407').waitFor();

      // Typed one below the other as by Telex or VNI, which hand over whole words without a key; each saved by itself.
      await cellOf(page, 'Người có công', 'Đông Triều');
      for (const text of ACCOUNTS_OF) {
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }
      await eventually(async () => expect(numberOf(await gridOf(scene, startsOn), ACCOUNTS)).toBe(13));
      const typed = await gridOf(scene, startsOn);
      const accounts = typed.cells.filter(({ indicator }) => indicator === ACCOUNTS).map(({ figure }) => figure);
      expect(accounts.filter((figure) => figure?.qualifier === 'above')).toHaveLength(6);
      expect(accounts.map((figure) => figure?.value)).toEqual(
        ACCOUNTS_OF.map((text) => text.replace(/[^\d,]/g, '').replace(',', '.')),
      );
      // Bounds stay bounds: the province lies between them.
      await page.getByText('Mọi ô đã lưu').waitFor();
      // One department supplies them for all: who is asked is that department.
      await page
        .getByText(/% · 13\/13 · do Sở Nội vụ/)
        .first()
        .waitFor();
    },
  );

  stage.scene('is told what cannot be read, chooses, undoes, and takes back', { as: 'editor' }, async (scene) => {
    const { page } = scene;
    const startsOn = '2025-04-15';
    await open(page, await emptyPeriod(scene, 'Tập nhập số liệu', startsOn));
    await page.getByRole('grid').waitFor();
    await cellOf(page, 'Phiếu thông tin', 'Hạ Long');
    const panel = page.getByRole('complementary', { name: 'Ô đang chọn' });

    await page.keyboard.type('1,503');
    await page.keyboard.press('Enter');
    await page.getByText('1 ô chưa lưu').waitFor();
    await page.keyboard.press('ArrowUp');
    await panel.getByText('đọc được hai cách').waitFor();
    await panel.getByRole('button', { name: '1.503' }).click();
    await page.getByText('Mọi ô đã lưu').waitFor();
    expect(numberOf(await gridOf(scene, startsOn), SHEETS)).toBe(1);

    // A correction, taken back by Ctrl + Z; Esc gives typing up.
    await page.getByRole('grid').focus();
    await page.keyboard.type('1600');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await valueAt(scene, startsOn, 'ha-long')).toBe('1600'));
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await valueAt(scene, startsOn, 'ha-long')).toBe('1503'));
    await page.keyboard.press('Control+y');
    await eventually(async () => expect(await valueAt(scene, startsOn, 'ha-long')).toBe('1600'));
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await valueAt(scene, startsOn, 'ha-long')).toBe('1503'));
    await page.keyboard.type('9999');
    await page.keyboard.press('Escape');
    expect(numberOf(await gridOf(scene, startsOn), SHEETS)).toBe(1);

    // Withdrawn with its reason; the history keeps everything.
    await cellOf(page, 'Phiếu thông tin', 'Hạ Long');
    await page.keyboard.press('Delete');
    await panel.getByLabel('Lý do rút').fill('Nhập nhầm kỳ');
    await panel.getByRole('button', { name: 'Rút số liệu' }).click();
    await eventually(async () => expect(await valueAt(scene, startsOn, 'ha-long')).not.toBe('1503'));
    await page.keyboard.press('F4');
    await panel.getByText('Lịch sử ô này').click();
    await panel.getByText('Nhập nhầm kỳ').first().waitFor();
  });

  stage.scene(
    'begins a cell by an input method, whose keys are its own, and copies cells',
    { as: 'editor' },
    async (scene) => {
      const { page } = scene;
      const startsOn = '2025-04-18';
      await open(page, await emptyPeriod(scene, 'Gõ tiếng Việt', startsOn));
      await page.getByRole('grid').waitFor();
      await cellOf(page, 'Người có công', 'Hạ Long');
      const field = page.getByRole('textbox', { name: /^Người có công.*Hạ Long$/ });
      const keys = await page.context().newCDPSession(page);
      const compose = (text: string) =>
        keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      for (const text of ['d', 'đ', 'đa', 'đạ', 'đạt']) await compose(text);
      // Enter belongs to the input method while it composes.
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
      expect(await field.inputValue()).toBe('đạt');
      expect(numberOf(await gridOf(scene, startsOn), ACCOUNTS)).toBe(0);
      await keys.send('Input.insertText', { text: 'đạt' });
      await page.keyboard.type(' 100%');
      expect(await field.inputValue()).toBe('đạt 100%');
      await page.keyboard.press('Enter');
      await page.getByText('Mọi ô đã lưu').waitFor();
      expect(numberOf(await gridOf(scene, startsOn), ACCOUNTS)).toBe(1);

      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Control+c');
      await eventually(async () => expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('\t100%'));
    },
  );

  stage.scene('keeps what was typed when the session has ended', { as: 'editor' }, async (scene) => {
    const { page, context } = scene;
    const startsOn = '2025-04-16';
    await open(page, await emptyPeriod(scene, 'Hết phiên giữa chừng', startsOn));
    await page.getByRole('grid').waitFor();
    await cellOf(page, 'Phiếu thông tin', 'Cô Tô');
    await context.clearCookies();
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
    await again.getByLabel('Tên đăng nhập').fill('editor');
    await again.getByLabel('Mật khẩu').fill(samplePassword());
    await again.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Mọi ô đã lưu').waitFor();
    expect(await valueAt(scene, startsOn, 'co-to')).toBe('9');
  });

  stage.scene('enters one unit at a time on a phone', { as: 'editor', viewport: PHONE, touch: true }, async (scene) => {
    const { page } = scene;
    const startsOn = '2025-04-17';
    await open(page, await emptyPeriod(scene, 'Nhập trên điện thoại', startsOn));
    await page.getByLabel('Đơn vị nhập số liệu').selectOption({ label: 'Thành phố Hạ Long' });
    const field = page.getByLabel(/^Phiếu thông tin/);
    await field.fill('1503');
    await field.press('Enter');
    await eventually(async () => expect(await valueAt(scene, startsOn, 'ha-long')).toBe('1503'));
  });
});

describe('Số liệu trong văn bản', () => {
  stage.scene('is found, corrected and taken back where it stands', { as: 'editor' }, async ({ page }) => {
    await open(page, `/ke-hoach/${KH34}/so-lieu/van-ban`);
    await page.getByRole('searchbox', { name: 'Tìm chỉ số, đơn vị' }).fill('dong bo ve co so');
    const row = () => page.getByRole('row', { name: /^Tài khoản cán bộ/ });
    await eventually(async () => expect(await page.getByRole('row').count()).toBe(4));
    expect(await row().innerText()).toContain('36.150 tài khoản');
    await row().getByRole('button', { name: /^Sửa/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Sửa số liệu' });
    const field = dialog.getByLabel('Số liệu', { exact: true });
    await field.fill('36.151');
    await dialog.getByText('Đọc là: 36.151').waitFor();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã ghi số liệu').waitFor();
    await eventually(async () => expect(await row().innerText()).toContain('36.151 tài khoản'));
    await row().getByRole('button', { name: /^Rút/ }).click();
    await page.getByLabel('Lý do rút').fill('Ghi nhầm');
    await page.getByRole('button', { name: 'Rút số liệu' }).click();
    await eventually(async () => expect(await row().innerText()).toContain('36.150 tài khoản'));
  });
});
