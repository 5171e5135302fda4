import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import type { PlanDetail } from '../../../shared/contract-types';
import type { FigureBody } from '../entry/shapes';
import { parseGridState } from '../grid-state';
import { figure, formLine, grid } from '../testing/grid';
import { FiguresPaper } from './figures-paper';

const plan = {
  ...{ code: '02/KH-UBND', title: 'Chuyển đổi số', issuedOn: '2025-01-05', sourceNote: null },
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
} as PlanDetail;

const LINES = Array.from({ length: 20 }, (_, index) => formLine(`c${index + 1}`));

function drawn(address = '', figures: Readonly<Record<string, FigureBody>> = {}, lines = LINES) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <FiguresPaper
        plan={plan}
        grid={grid(figures, lines)}
        state={parseGridState(new URLSearchParams(address))}
        takenAt="2025-05-21T02:00:00.000Z"
      />
    </QueryClientProvider>,
  );
  return screen.getAllByRole('table');
}

const UNITS = ['Thành phố Đông Triều', 'Thành phố Hạ Long', 'Huyện Đầm Hà'];
const rowHeads = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

it('repeats the units in every part, and lays each indicator on one of them', () => {
  const tables = drawn();
  expect(tables).toHaveLength(3);
  for (const table of tables) expect(rowHeads(table)).toEqual(['Toàn tỉnh', ...UNITS]);
  const heads = tables.flatMap((table) =>
    within(table)
      .getAllByRole('columnheader')
      .flatMap(({ textContent }) => /^Chỉ số c\d+(?= \(%\))/u.exec(textContent)?.[0] ?? []),
  );
  expect(heads).toEqual(LINES.map(({ indicator }) => indicator.name));
});

it('turns with the grid: indicators down, units across', () => {
  const [table, ...others] = drawn('chieu=chi-so');
  expect(others).toEqual([]);
  expect(rowHeads(table!)).toEqual(LINES.map(({ indicator }) => `${indicator.name} (%)`));
  for (const name of UNITS) expect(within(table!).getByRole('columnheader', { name })).toBeTruthy();
});

it('explains the marks it uses, and no others', () => {
  const lines = [
    formLine('c1'),
    formLine('c2', { unit: { code: 'ha-long', name: 'Thành phố Hạ Long' } }),
  ] as typeof LINES;
  const [table] = drawn(
    '',
    {
      'c1|dong-trieu': figure({ value: '1234.5', grade: 'official' }),
      'c1|ha-long': figure({ value: null, outcome: 'noOccurrence' }),
      'c2|ha-long': figure({ value: '80', qualifier: 'above' }),
    },
    lines,
  );
  const cells = within(table!)
    .getAllByRole('row')
    .slice(-3)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map(({ textContent }) => textContent),
    );
  expect(cells).toEqual([
    ['1.234,5%', 'x'],
    ['–', 'trên 80%sb'],
    ['…', 'x'],
  ]);
  const foot = screen.getByText(/chưa báo cáo/u).textContent;
  for (const words of ['không phát sinh', 'số sơ bộ', 'không hỏi', 'nguồn chỉ nêu khoảng'])
    expect(foot).toContain(words);
  for (const words of ['lũy kế', 'ước', 'mọi số liệu']) expect(foot).not.toContain(words);
});

it('says whose figures they are, of when, and that they are not published', () => {
  drawn();
  expect(screen.getByText('Tạm tính, chưa công bố')).toBeTruthy();
  expect(screen.getByText(/^Tỉnh Mẫu.*mô phỏng/iu)).toBeTruthy();
  expect(
    screen.getByText(/^Nguồn: .*02\/KH-UBND.*Tháng 5\/2025.*13\/5\/2025.*lấy lúc 09:00 ngày 21\/5\/2025/u),
  ).toBeTruthy();
});
