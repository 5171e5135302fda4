// Tables as offices have them, pasted into the grid: a column of ordinals, headings in another order, a row of column
// numbers, "Cộng", names nobody bears. What is not sure is asked, and asked once.
import type { Locator, Page } from 'playwright-core';
import { eventually } from './support/eventually.js';
import {
  ACCOUNTS,
  cellOf,
  emptyPeriod,
  gridOf,
  numberOf,
  paste,
  SHEETS,
  SHEETS_OF,
  valueAt,
} from './support/figures.js';
import { open, Stage } from './support/stage.js';

const stage = new Stage();
const SHEETS_NAME = 'Phiếu thông tin về liệt sĩ, thân nhân liệt sĩ qua khảo sát, điều tra';
const ACCOUNTS_NAME =
  'Người có công hưởng chính sách được chi trả trợ cấp qua tài khoản, trên tổng số đối tượng quản lý trên địa bàn';

/** A table of the report: ordinals, names, then what stands in the two columns of each row. */
const table = (
  head: readonly string[],
  cells: (sheets: string) => readonly string[],
  total: readonly string[],
): string =>
  [
    ['TT', 'Địa phương', ...head],
    ['(1)', '(2)', '(3)', '(4)'],
    ...SHEETS_OF.map(([name, sheets], index) => [String(index + 1), name, ...cells(sheets)]),
    ['', 'Cộng', ...total],
  ]
    .map((row) => row.join('\t'))
    .join('\r\n');

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Dán \d+ ô/ });
const isFocused = (button: Locator): Promise<boolean> =>
  button.evaluate((element) => element === element.ownerDocument.activeElement);

describe('Dán bảng số liệu của báo cáo', () => {
  stage.scene(
    'finds names and swapped headings, leaves the ordinals, holds Cộng against the rows, and writes by Enter',
    { as: 'editor' },
    async (scene) => {
      const { page } = scene;
      const startsOn = '2025-04-19';
      await open(page, await emptyPeriod(scene, 'Bảng có cột TT, đổi thứ tự cột', startsOn));
      await page.getByRole('grid').waitFor();
      await cellOf(page, 'Phiếu thông tin', 'Hạ Long');
      await paste(
        page,
        table([ACCOUNTS_NAME, SHEETS_NAME], (sheets) => ['97%', sheets], ['', '7.407']),
      );
      const dialog = dialogOf(page);
      await dialog.getByText('Cột số thứ tự (TT) không ghi.').waitFor();
      await dialog.getByText('khớp với tổng các số đã dán, không ghi').waitFor();
      const write = dialog.getByRole('button', { name: 'Ghi cả 26 ô' });
      await eventually(async () => expect(await isFocused(write)).toBe(true));
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      const grid = await gridOf(scene, startsOn);
      expect([numberOf(grid, SHEETS), numberOf(grid, ACCOUNTS)]).toEqual([13, 13]);
      expect(await valueAt(scene, startsOn, 'ha-long')).toBe('1503');
      expect(grid.aggregates.find(({ indicator }) => indicator === SHEETS)).toMatchObject({
        low: '7407',
        high: '7407',
      });

      // The same table with one figure changed shows that one only, and that the sum is another now.
      await cellOf(page, 'Người có công', 'Cô Tô');
      await paste(
        page,
        table([ACCOUNTS_NAME, SHEETS_NAME], (sheets) => ['97%', sheets === '9 phiếu' ? '10' : sheets], ['', '7.407']),
      );
      await dialog.getByText('khác tổng các số đã dán (7.408); hãy xem lại').waitFor();
      expect(await dialog.getByRole('row').count()).toBe(3);
      expect(await isFocused(dialog.getByRole('button', { name: 'Ghi cả 1 ô' }))).toBe(false);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await valueAt(scene, startsOn, 'co-to')).toBe('9');
    },
  );

  stage.scene(
    'asks about headings and names it does not know, and remembers the names',
    { as: 'editor' },
    async (scene) => {
      const { page } = scene;
      const rows = (heading: string) =>
        `TT\tĐịa phương\t${heading}\r\n1\tTP. Hạ Long\t1.503\r\n2\tĐịa bàn Cô Tô\t9\r\n\tTổng cộng\t1.512`;
      await open(page, await emptyPeriod(scene, 'Tên chưa có trong danh mục', '2025-04-20'));
      await page.getByRole('grid').waitFor();
      await cellOf(page, 'Phiếu thông tin', 'Hạ Long');
      await paste(page, rows('Số phiếu'));
      const dialog = dialogOf(page);
      await dialog.getByText('Có tên chưa ghép được chắc chắn').waitFor();
      expect(await isFocused(dialog.getByRole('button', { name: /hi .* ô/ }))).toBe(false);
      expect(await dialog.getByRole('combobox', { name: '“Số phiếu” là' }).inputValue()).toBe(SHEETS_NAME);
      await dialog.getByRole('combobox', { name: '“Địa bàn Cô Tô” là' }).fill('Cô Tô');
      await page.getByRole('option', { name: 'Huyện Cô Tô' }).click();
      await dialog.getByText('khớp với tổng các số đã dán, không ghi').waitFor();
      await dialog.getByRole('button', { name: 'Ghi cả 2 ô' }).click();
      await dialog.waitFor({ state: 'detached' });
      await eventually(async () => expect(await valueAt(scene, '2025-04-20', 'co-to')).toBe('9'));
      expect(await valueAt(scene, '2025-04-20', 'ha-long')).toBe('1503');

      await open(page, await emptyPeriod(scene, 'Tên đã nhớ', '2025-04-21'));
      await page.getByRole('grid').waitFor();
      await cellOf(page, 'Phiếu thông tin', 'Hạ Long');
      await paste(page, rows(SHEETS_NAME));
      const known = dialog.getByRole('combobox', { name: '“Địa bàn Cô Tô” là' });
      await eventually(async () => expect(await known.inputValue()).toBe('Huyện Cô Tô'));
      expect(await dialog.getByText('Có tên chưa ghép được').count()).toBe(0);
      await dialog.getByRole('button', { name: 'Ghi cả 2 ô' }).click();
      await dialog.waitFor({ state: 'detached' });
      await eventually(async () => expect(await valueAt(scene, '2025-04-21', 'co-to')).toBe('9'));
    },
  );
});
