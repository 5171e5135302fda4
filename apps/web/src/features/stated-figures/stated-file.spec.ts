import type { StatedFigureBody } from '@tiendo/contracts';
import { openTable } from '../../shared/files/testing/open-table';
import type { PlanView } from '../../shared/plan';
import { statedPageMessages } from './messages';
import { statedFile } from './stated-file';

const VIEW = {
  ...{ day: '2025-05-28', knownAt: undefined, kind: 'live', snapshot: null },
  plan: {
    ...{ slug: 'kh34', code: '34/KH-UBND', title: 'Kế hoạch', issuedOn: '2025-01-20', sourceDocument: null },
    province: { code: 'quang-ninh', name: 'Tỉnh Quảng Ninh', simulated: false },
  },
} as unknown as PlanView;
const stated = (change: object) =>
  ({
    indicator: { code: 'phieu', name: 'Phiếu thông tin', measureUnit: 'phiếu' },
    ...{ unit: { code: 'ha-long', name: 'Thành phố Hạ Long' }, value: '1503', numerator: null, denominator: null },
    ...{ qualifier: 'exact', asOf: '2025-05-13', inForce: true, source: 'Báo cáo số 12/BC', sourceSection: null },
    ...{ note: null },
    ...change,
  }) as unknown as StatedFigureBody;

it('opens elsewhere with values as numbers, ratios in their parts, bounds in words', async () => {
  const share = { code: 'tk', name: 'Có tài khoản', measureUnit: '%' };
  const figures = [
    stated({}),
    stated({ indicator: share, value: '94.6', numerator: '964', denominator: '1019', unit: null }),
    stated({ indicator: share, value: '97', qualifier: 'above', source: null }),
  ];
  const { heads, lines, notes, formatOf } = await openTable(await statedFile(VIEW, { figures, total: 9, filters: [] }));
  const t = statedPageMessages.vi;
  const column = (heading: string) => lines.map((cells) => cells[heads.indexOf(heading)]);
  expect(column(t.figure)).toEqual([1503, 0.946, 'trên 97%']);
  expect(formatOf('D5')).toBe('0.0%');
  expect(column(t.file.numerator)).toEqual([null, 964, null]);
  expect(column(t.day)[0]).toEqual(new Date('2025-05-13T00:00:00Z'));
  expect(notes.get('Số dòng')).toBe('3 trong 9 dòng');
});
