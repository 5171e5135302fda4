// The grid of figures under test: the report of Sở Nội vụ of May 2025 on 13 localities, periods of a test's own.
import type { FormBody } from '@tiendo/contracts';
import type { Page } from 'playwright-core';
import type { Scene } from './stage.js';

export const KH34 = 'quang-ninh-kh34-2025';
export const SHEETS = 'phieu-thong-tin-liet-si';
export const ACCOUNTS = 'nguoi-co-cong-nhan-tro-cap-qua-tai-khoan';

/** As the report lists them: 7.407 sheets in all. */
export const SHEETS_OF: readonly (readonly [name: string, sheets: string])[] = [
  ['Đông Triều', '1.850 phiếu'],
  ['Hạ Long', '1503 phiếu'],
  ['Quảng Yên', '955 phiếu'],
  ['Cẩm Phả', '772 phiếu'],
  ['Uông Bí', '577 phiếu'],
  ['Móng Cái', '551 phiếu'],
  ['Vân Đồn', '277 phiếu'],
  ['Đầm Hà', '264 phiếu'],
  ['Tiên Yên', '224 phiếu'],
  ['Hải Hà', '207 phiếu'],
  ['Bình Liêu', '151 phiếu'],
  ['Ba Chẽ', '67 phiếu'],
  ['Cô Tô', '9 phiếu'],
];
export interface Grid {
  units: { code: string; name: string }[];
  cells: { indicator: string; unit: string; figure: { value: string | null; qualifier: string } | null }[];
  aggregates: { indicator: string; low: string | null; high: string | null; lowOpen: boolean; reported: number }[];
}

/** A fresh ad hoc period on the span of the report, and the two lines on the form; the address of its grid. */
export async function emptyPeriod({ context, app, api }: Scene, title: string, startsOn: string): Promise<string> {
  const { items: lines } = await api<FormBody>(`/plans/${KH34}/form`);
  const asked = lines.map(({ block, unit, supplier, indicator, pillar, cumulative }) => ({
    ...{ block, unit: unit?.code, supplier: supplier?.code, indicator: indicator.code },
    ...{ pillar: pillar?.code, cumulative },
  }));
  const lacking = [SHEETS, ACCOUNTS].filter(
    (code) => !asked.some(({ block, indicator }) => block === 'districts' && indicator === code),
  );
  if (lacking.length > 0) {
    const items = [...lacking.map((indicator) => ({ block: 'districts', indicator, cumulative: false })), ...asked];
    const put = await context.request.put(`${app.url}/api/v1/plans/${KH34}/form`, { data: { items } });
    expect(put.status()).toBe(200);
  }
  const made = await context.request.post(`${app.url}/api/v1/plans/${KH34}/periods`, {
    data: { startsOn, endsOn: '2025-05-13', title, opensOn: '2025-05-08', closesOn: '2099-12-31' },
  });
  expect(made.status()).toBe(201);
  return `/ke-hoach/${KH34}/so-lieu?ky=${startsOn}..2025-05-13&khoi=districts&chieu=don-vi`;
}

/** The grid of a period of `emptyPeriod`, as whoever is signed in reads it. */
export const gridOf = ({ api }: Scene, startsOn: string) =>
  api<Grid>(`/plans/${KH34}/periods/${startsOn}..2025-05-13/figures?block=districts`);
/** How many units have a figure of an indicator. */
export const numberOf = (grid: Grid, indicator: string): number =>
  grid.cells.filter((cell) => cell.indicator === indicator && cell.figure !== null).length;

/** The grid under the keys, on the cell of a line's column and a unit's row. */
export async function cellOf(page: Page, column: string, row: string): Promise<void> {
  const head = page.getByRole('columnheader').filter({ hasText: column });
  const index = Number(await head.getAttribute('aria-colindex'));
  const line = page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: row }) });
  await line.locator(`[role=gridcell][aria-colindex="${index}"]`).click();
}

/** A block of cells as a spreadsheet puts it on the clipboard, into the cell under the keys. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The sheets of one unit; null: none were given. */
export async function valueAt(scene: Scene, startsOn: string, unit: string): Promise<string | null> {
  const { cells } = await gridOf(scene, startsOn);
  return cells.find((cell) => cell.indicator === SHEETS && cell.unit.endsWith(unit))?.figure?.value ?? null;
}
