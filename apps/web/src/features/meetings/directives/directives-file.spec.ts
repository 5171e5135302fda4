import type { DirectiveBody, DirectivePage } from '@tiendo/contracts';
import type { PlanDetail } from '../../../shared/contract-types';
import { openTable } from '../../../shared/files/testing/open-table';
import { meetingMessages } from '../messages';
import { directivesFile } from './directives-file';

const PLAN = {
  ...{ slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch', issuedOn: '2025-01-20', sourceDocument: null },
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
} as unknown as PlanDetail;
const directive = (change: Partial<DirectiveBody>): DirectiveBody => ({
  id: 'd',
  number: 1,
  meeting: { id: 'm', name: 'Phiên họp quý I', heldOn: '2025-04-02' },
  agendaLineId: null,
  item: null,
  text: 'Báo cáo tiến độ',
  leadUnit: null,
  coordinatingUnits: [],
  person: { id: 'p', fullName: 'Trần Thị Bình', position: null },
  issuedOn: '2025-04-02',
  dueOn: '2025-04-30',
  firstDueOn: '2025-04-15',
  document: null,
  task: null,
  state: 'inProgress',
  since: null,
  overdueDays: null,
  doneLate: false,
  note: null,
  version: 1,
  ...change,
});

it('opens elsewhere with its days as days, its delay as a number, and nobody named', async () => {
  const items = [directive({ overdueDays: 12 }), directive({ text: '=1+1', dueOn: null, meeting: null })];
  const page = { items, total: 5, nextCursor: null } as unknown as DirectivePage;
  const named = await directivesFile(PLAN, page, ['Quá hạn'], { t: meetingMessages.vi, language: 'vi' });
  const { heads, lines, notes, formatOf } = await openTable(named);
  const { file } = meetingMessages.vi.directives;
  const at = (heading: string) => heads.indexOf(heading);
  expect(lines[0]?.[at(file.dueOn)]).toEqual(new Date('2025-04-30T00:00:00Z'));
  expect(formatOf('D4')).toBe('dd/mm/yyyy');
  expect(lines[0]?.[at(file.overdueDays)]).toBe(12);
  expect(lines[1]?.[at(file.text)]).toBe('=1+1');
  expect(lines[1]?.[at(file.dueOn)]).toBeNull();
  expect(JSON.stringify([heads, lines])).not.toContain('Bình');
  expect(Object.fromEntries(notes)).toMatchObject({ 'Bộ lọc': 'Quá hạn', 'Số dòng': '2 trong 5 dòng' });
});
