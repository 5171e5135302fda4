import { readStatusTable, readStatusWords } from './index.js';

const ITEMS = [
  { code: 'KH73-N01-01', name: 'Xây dựng nền tảng số dùng chung của tỉnh' },
  { code: 'KH73-N01-02', name: 'Phủ sóng di động tại các thôn lõm sóng' },
  { code: 'KH73-N01-03', name: null },
];
const read = (text: string) =>
  readStatusTable(
    text.split('\n').map((line) => line.split('\t')),
    ITEMS,
  );
const told = (text: string) => read(text).rows.map(({ code, status, day }) => [code, status, day]);

describe('a pasted list of statuses', () => {
  it('is read by its headings, in any order, with a title above and columns nobody asks for', () => {
    const table = read(
      [
        'Kết quả tháng 12',
        'TT\tTrạng thái\tThời hạn\tNhiệm vụ\tNgày hiệu lực\tLý do\tSố văn bản',
        '1\tHoàn thành\t31/12/2024\tPhủ sóng di động tại các thôn lõm sóng\t05/12/2024\tĐã nghiệm thu\t15/NQ-HĐND',
        '2\t\t\tCộng\t\t\t',
      ].join('\n'),
    );
    expect(table.rows).toEqual([
      {
        ...{ row: 2, written: 'Phủ sóng di động tại các thôn lõm sóng', code: 'KH73-N01-02', isNear: false },
        ...{ statusText: 'Hoàn thành', status: 'completed', isMeant: false },
        ...{ dayText: '05/12/2024', day: '2024-12-05', reason: 'Đã nghiệm thu', document: '15/NQ-HĐND' },
      },
    ]);
    expect(table.skipped).toEqual(['TT', 'Thời hạn']);
  });

  it('is read without headings by what the cells can be', () => {
    expect(told('05/12/2024\tđang lam\tkh73-n01-03\n6/12/2024\tDừng triển khai\tKH73-N01-01')).toEqual([
      ['KH73-N01-03', 'inProgress', '2024-12-05'],
      ['KH73-N01-01', 'stopped', '2024-12-06'],
    ]);
    expect(told('KH73-N01-01\tkhông rõ')).toEqual([]);
  });

  it('takes a code before a name, a part of a name only where one item has it, and says so', () => {
    const { rows } = read(
      [
        'Mã\tTên\tTrạng thái',
        'KH73-N01-01\tTên khác hẳn\tHoàn thành',
        '\tNền tảng số dùng chung\tHoàn thành',
        '\tViệc không có trong kế hoạch\tHoàn thành',
        '\tsố\tHoàn thành',
      ].join('\n'),
    );
    expect(rows.map(({ code, isNear }) => [code, isNear])).toEqual([
      ['KH73-N01-01', false],
      ['KH73-N01-01', true],
      [null, false],
      [null, false],
    ]);
  });

  it('leaves open what it cannot read: words that are no status, a day that is none', () => {
    const [row] = read('Mã\tTrạng thái\tNgày\nKH73-N01-02\tgần xong\t31/02/2024').rows;
    expect([row?.status, row?.day, row?.statusText, row?.dayText]).toEqual([null, null, 'gần xong', '31/02/2024']);
  });

  it('knows the labels in both languages, and what people write for them', () => {
    expect(readStatusWords('Hoàn thành, tiếp tục duy trì.')).toEqual({ status: 'maintained', isMeant: false });
    expect(readStatusWords('in progress')).toEqual({ status: 'inProgress', isMeant: false });
    expect(readStatusWords('ĐÃ XONG')).toEqual({ status: 'completed', isMeant: true });
    expect(readStatusWords('Chưa báo cáo')).toEqual({ status: null, isMeant: false });
  });
});
