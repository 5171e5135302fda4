import { readStatusTable } from '@tiendo/indicators/table-text';
import { itemRow } from '../testing/rows';
import { pastedStatuses, type StatusChoices } from './status-lines';

const ITEMS = [
  itemRow({ code: 'A-01', name: 'Xây dựng nền tảng số dùng chung', status: 'inProgress', reason: 'Đang đấu thầu' }),
  itemRow({ code: 'A-02', name: 'Phủ sóng các thôn lõm sóng', status: 'inProgress' }),
];
const NONE: StatusChoices = { items: new Map(), statuses: new Map() };
const RULES = { startsOn: '2024-01-01', issuedOn: '2024-01-01', endsOn: '2024-12-31', year: 2024, today: '2024-12-20' };
const lines = (text: string, choices = NONE, documents = new Map()) =>
  pastedStatuses(
    readStatusTable(
      `Mã\tTên\tTrạng thái\tNgày\tLý do\tVăn bản\n${text}`.split('\n').map((line) => line.split('\t')),
      ITEMS,
    ).rows,
    {
      ...{ items: ITEMS, choices, documents, rules: RULES, keepsAll: false, sameDay: null },
      ...{ day: '20/12/2024', standing: new Map() },
    },
  );

describe('what a pasted list of statuses would state', () => {
  it('is only what changes: a status, or a reason that says something else', () => {
    const found = lines('A-01\t\tĐang thực hiện\t\tĐang đấu thầu\nA-02\t\tHoàn thành\t05/12/2024\tĐã nghiệm thu');
    expect(found.map(({ fate }) => fate)).toEqual(['same', 'write']);
    expect(found[1]?.fate === 'write' && found[1].line?.draft).toMatchObject({
      ...{ status: 'completed', day: '05/12/2024', reason: 'Đã nghiệm thu' },
    });
    expect(lines('A-01\t\tĐang thực hiện\t\tĐã chọn nhà thầu')[0]?.fate).toBe('write');
  });

  it('is nothing of what is not sure, until somebody says what is meant', () => {
    const text =
      'X\tViệc lạ\tHoàn thành\nA-01\t\tgần xong\nA-02\t\tHoàn thành\t31/02/2024\n\tphủ sóng các thôn\tHoàn thành';
    expect(lines(text).map(({ fate }) => fate)).toEqual(['unmatched', 'unknownStatus', 'wrongDay', 'twice']);
    const choices: StatusChoices = {
      items: new Map([
        [1, null],
        [3, null],
      ]),
      statuses: new Map([[2, 'mostlyCompleted']]),
    };
    const chosen = lines(text, choices);
    expect(chosen.map(({ fate }) => fate)).toEqual(['leftOut', 'write', 'leftOut', 'write']);
    expect(chosen.map((one) => one.fate === 'write' && one.isDoubtful)).toEqual([false, false, false, true]);
  });

  it('says what the rules of a statement ask for, and which document is not known', () => {
    const [stopped] = lines('A-01\t\tDừng triển khai\t\t\t2192/QĐ-BTTTT');
    expect(stopped?.fate === 'write' && [stopped.issues, stopped.lacksDocument]).toEqual([['reason-required'], true]);
    const known = new Map([['2192/QĐ-BTTTT', { id: 'd', label: 'Quyết định 2192' }]]);
    const [cited] = lines('A-01\t\tDừng triển khai\t\tDo Bộ làm\t2192/QĐ-BTTTT', NONE, known);
    expect(cited?.fate === 'write' && [cited.issues, cited.lacksDocument, cited.line?.draft.documents.length]).toEqual([
      [],
      false,
      1,
    ]);
  });
});
