import type { Changes, ItemChange, PlanDetail } from '../../shared/contract-types';
import { changeWords } from '../../shared/changes';
import { openTable } from '../../shared/files/testing/open-table';
import { formatFor } from '../../shared/format';
import { statusMessages } from '../../shared/status';
import { changesFile } from './changes-file';
import { changesMessages } from './messages';

const PLAN = {
  ...{ slug: 'kh73', code: '73/KH-UBND', title: 'Kế hoạch', issuedOn: '2024-03-14', sourceDocument: null },
  province: { code: 'quang-ninh', name: 'Tỉnh Quảng Ninh', simulated: false },
} as unknown as PlanDetail;
const change = (part: Partial<ItemChange>): ItemChange => ({
  kind: 'task',
  code: 'NV-01',
  name: 'Xây dựng kho dữ liệu',
  status: 'stopped',
  continuing: false,
  overdueDays: null,
  changes: [],
  on: '2024-12-20',
  fields: [{ field: 'status', before: 'inProgress', after: 'stopped' }],
  item: null,
  reason: null,
  document: null,
  ...part,
});

it('opens elsewhere with a line for each field, the day as a day, and says that it is not published', async () => {
  const changes = {
    ...{ from: { asOf: '2024-11-30', snapshot: null }, to: { asOf: '2024-12-31', snapshot: null }, total: 1 },
    items: [change({ changes: ['stopped'], overdueDays: 3, reason: '- hết kinh phí' })],
  } as unknown as Changes;
  const words = { t: changesMessages.vi, s: statusMessages.vi, f: formatFor('vi'), kinds: changeWords.vi.kinds };
  const named = await changesFile({ plan: PLAN, changes, chosen: [], title: '01 nội dung thay đổi' }, words);
  const { heads, lines, notes } = await openTable(named);
  const { file, before, after } = changesMessages.vi;
  const of = (heading: string) => lines[0]?.[heads.indexOf(heading)];
  expect(lines).toHaveLength(1);
  expect([of(file.on), of(file.overdueDays)]).toEqual([new Date('2024-12-20T00:00:00Z'), 3]);
  expect([of(before), of(after)]).toEqual(['Đang thực hiện', 'Dừng triển khai']);
  expect(of(file.reason)).toBe('- hết kinh phí');
  expect(notes.get('Tình trạng')).toBe('Tạm tính, chưa công bố');
});
