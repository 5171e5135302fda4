import type { KnownUnit } from '../unit-names/index.js';
import {
  annexTable,
  answered,
  choicesOf,
  eachDue,
  guessColumns,
  printLevel,
  readAnnex,
  type AnnexItem,
  type AnnexKind,
  type AnnexOptions,
} from './index.js';

const UNITS: KnownUnit[] = [
  { code: 'snv', name: 'Sở Nội vụ', kind: 'department' },
  { code: 'syt', name: 'Sở Y tế', kind: 'department' },
  { code: 'huyen-ba-che', name: 'Huyện Ba Chẽ', kind: 'districtLevel', validTo: '2025-06-30' },
  { code: 'xa-ba-che', name: 'Xã Ba Chẽ', kind: 'communeLevel', validFrom: '2025-07-01' },
];

/** An annex as it is copied: lines, cells between tabs or ` | `. */
const rowsOf = (lines: readonly string[]): string[][] =>
  lines.map((line) => line.split(/\t| ?\| ?/).map((cell) => cell.trim()));

function read(kind: AnnexKind, lines: readonly string[], change: Partial<AnnexOptions<KnownUnit>> = {}) {
  const table = annexTable(rowsOf(lines));
  const columns = guessColumns(table, kind);
  const span = { from: '2026-01-01', to: '2026-12-31' };
  return { columns, ...readAnnex(table, { kind, columns, units: UNITS, span, year: 2026, ...change }) };
}
const levels = ({ levels: all }: AnnexItem): string =>
  all
    .map(({ level, horizon }) => `${printLevel(level) || 'done'}${horizon === null ? '' : ` (${horizon})`}`)
    .join('; ');
const targets = (...lines: string[]): string[] =>
  read('target', lines).items.map((item) => `${item.name}: ${levels(item)}`);
const HEAD = 'TT | Chỉ tiêu | ĐVT | Mục tiêu năm 2026';

describe('rows that are no items', () => {
  it.each([
    '(1) | (2) | (3) | (4)',
    'A | B | 1 | 2',
    'A | B | C | 1',
    '1 | 2 | 3 | 4',
    '[1] | [2] | [3] | [4]',
    '(1) | (2) | (3) | (4)=(3)/(2)',
    '1 | 2 | 3 | 4=3/2',
    'a | b | 1 | 2',
    '(1) | (2) |  | (4)',
    HEAD,
  ])('%s', (line) => {
    const { items, left } = read('target', [HEAD, line, '1 | Tỷ lệ hộ nghèo | % | Dưới 3', line]);
    expect(items.map(({ name }) => name)).toEqual(['Tỷ lệ hộ nghèo']);
    expect(left.map((row) => row.line)).toEqual([2, 4]);
  });

  it('two columns have their numbers right below the heading', () => {
    expect(read('task', ['TT | Nhiệm vụ', '1 | 2', '1 | Một', '2 | Hai']).items.map(({ name }) => name)).toEqual([
      'Một',
      'Hai',
    ]);
  });

  it('empty lines', () => {
    const { items, left, columns } = read('target', ['Chỉ tiêu | Mức', ' | ', 'Tỷ lệ hộ nghèo | Dưới 3%', ' | ']);
    expect(columns).toEqual(['name', 'level']);
    expect([items.map(({ line, name }) => [line, name]), left]).toEqual([[[3, 'Tỷ lệ hộ nghèo']], []]);
  });

  it('titles above, sums and what stands alone at the end are told, not taken', () => {
    const { items, left } = read('task', [
      'PHỤ LỤC I',
      'DANH MỤC NHIỆM VỤ NĂM 2026',
      'STT | Nhiệm vụ | Cơ quan chủ trì | Kinh phí',
      '1 | Xây dựng nền tảng | Sở Nội vụ | 300',
      '2 | Công an tỉnh làm sạch dữ liệu | Sở Y tế | 560',
      ' | Tổng cộng |  | 860',
      'Ghi chú: kinh phí dự kiến',
    ]);
    expect(items.map(({ name }) => name)).toEqual(['Xây dựng nền tảng', 'Công an tỉnh làm sạch dữ liệu']);
    expect(left.map(({ line }) => line)).toEqual([1, 2, 6, 7]);
  });
});

describe('headings of columns', () => {
  it.each<[kind: AnnexKind, lines: string[], columns: string[]]>([
    [
      'target',
      ['TT | Chỉ tiêu | Đơn vị | Cơ quan chủ trì theo dõi, đánh giá', '1 | Tăng trưởng | % | Sở Y tế'],
      ['skip', 'name', 'measureUnit', 'leadUnits'],
    ],
    [
      'target',
      ['TT | Chỉ tiêu | Mục tiêu | Đơn vị', '1 | Tỷ lệ hồ sơ | 80% | Sở Y tế', '2 | Số xã | 5 | Sở Nội vụ'],
      ['skip', 'name', 'level', 'leadUnits'],
    ],
    [
      'target',
      ['TT | Chỉ tiêu | Đơn vị | Kế hoạch 2026', '1 | Số xã có trạm | xã | 5', '2 | Xuất khẩu | Triệu USD | 70'],
      ['skip', 'name', 'measureUnit', 'level'],
    ],
    [
      'target',
      ['TT | Tên chỉ tiêu | ĐVT | Chỉ tiêu năm 2026', '1 | Tỷ lệ hồ sơ | % | 80'],
      ['skip', 'name', 'measureUnit', 'level'],
    ],
    [
      'target',
      [
        'TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 | So sánh KH 2026/TH 2025 (%) | Ghi chú',
        '1 | GRDP | Tỷ đồng | 100 | 110 | 110 |',
      ],
      ['skip', 'name', 'measureUnit', 'skip', 'level', 'skip', 'note'],
    ],
    [
      'task',
      [
        'STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm | Thời gian hoàn thành',
        '1 | Một | Sở | | |',
      ],
      ['skip', 'name', 'leadUnits', 'coordinatingUnits', 'deliverable', 'dueOn'],
    ],
  ])('%s %j', (kind, lines, columns) => expect(read(kind, lines).columns).toEqual(columns));

  it.each<[what: string, lines: string[]]>([
    [
      'merged cells as empty ones',
      [
        'TT | Chỉ tiêu | ĐVT | Lộ trình | | Chủ trì',
        ' | | | Năm 2025 | Năm 2030 | ',
        '1 | Tỷ lệ hồ sơ | % | 80 | 100 | Sở Y tế',
      ],
    ],
    [
      'merged cells repeated',
      [
        'TT | Chỉ tiêu | ĐVT | Lộ trình | Lộ trình | Chủ trì',
        'TT | Chỉ tiêu | ĐVT | 2025 | 2030 | Chủ trì',
        '(1) | (2) | (3) | (4) | (5) | (6)',
        '1 | Tỷ lệ hồ sơ | % | 80 | 100 | Sở Y tế',
      ],
    ],
    [
      'spans of years, which end at their end',
      [
        'TT | Chỉ tiêu | ĐVT | Mục tiêu | | Chủ trì',
        ' | | | Giai đoạn 2021-2025 | Giai đoạn 2026-2030 | ',
        '1 | Tỷ lệ hồ sơ | % | 80 | 100 | Sở Y tế',
      ],
    ],
  ])('of two rows: %s', (_, lines) => {
    const { items } = read('target', lines);
    expect(items.map((item) => [item.name, levels(item), item.leadUnits])).toEqual([
      ['Tỷ lệ hồ sơ', '≥ 80% (2025); ≥ 100% (2030)', ['syt']],
    ]);
  });
});

describe('parts of a line', () => {
  it('of the same name under two lines stay two', () => {
    expect(
      targets(
        HEAD,
        '1 | Tỷ lệ hộ nghèo | % | Dưới 3',
        ' | - Thành thị | % | Dưới 1',
        '2 | Tỷ lệ dùng nước sạch | % | 95',
        ' | - Thành thị | % | 99',
      ),
    ).toEqual([
      'Tỷ lệ hộ nghèo: < 3%',
      'Tỷ lệ hộ nghèo – Thành thị: < 1%',
      'Tỷ lệ dùng nước sạch: ≥ 95%',
      'Tỷ lệ dùng nước sạch – Thành thị: ≥ 99%',
    ]);
  });

  const WITH_PARTS = ['Tỷ lệ hộ nghèo: ≤ 3%', 'Tỷ lệ hộ nghèo – Thành thị: ≤ 1%', 'Tỷ lệ hộ nghèo – Nông thôn: ≤ 5%'];
  it.each<[how: string, lines: string[]]>([
    [
      'dashes',
      ['1 | Tỷ lệ hộ nghèo | % | Không quá 3', ' | - Thành thị | % | Không quá 1', ' | – Nông thôn | % | Không quá 5'],
    ],
    [
      'without their unit',
      ['1 | Tỷ lệ hộ nghèo | % | Không quá 3', ' | + Thành thị | | Không quá 1', ' | + Nông thôn | | Không quá 5'],
    ],
    [
      'Trong đó:',
      [
        '1 | Tỷ lệ hộ nghèo | % | Không quá 3',
        ' | Trong đó: | | ',
        ' | Thành thị | % | Không quá 1',
        ' | Nông thôn | % | Không quá 5',
      ],
    ],
    [
      '- Trong đó: in front',
      [
        '1 | Tỷ lệ hộ nghèo | % | Không quá 3',
        ' | Trong đó: Thành thị | % | Không quá 1',
        ' | - Nông thôn | % | Không quá 5',
      ],
    ],
    [
      'trong đó behind',
      [
        '1 | Tỷ lệ hộ nghèo, trong đó: | % | Không quá 3',
        ' | - Thành thị | % | Không quá 1',
        ' | - Nông thôn | % | Không quá 5',
      ],
    ],
    [
      'Gồm:',
      [
        '1 | Tỷ lệ hộ nghèo | % | Không quá 3',
        ' | Gồm: | | ',
        ' | - Thành thị | % | Không quá 1',
        ' | - Nông thôn | % | Không quá 5',
      ],
    ],
    [
      'small letters',
      ['1 | Tỷ lệ hộ nghèo | % | Không quá 3', 'a | Thành thị | % | Không quá 1', 'b | Nông thôn | % | Không quá 5'],
    ],
    [
      'small letters in the name',
      [
        '1 | Tỷ lệ hộ nghèo | % | Không quá 3',
        ' | a) Thành thị | % | Không quá 1',
        ' | b) Nông thôn | % | Không quá 5',
      ],
    ],
    [
      'numbers with dots',
      [
        '1 | Tỷ lệ hộ nghèo | % | Không quá 3',
        '1.1 | Thành thị | % | Không quá 1',
        '1.2 | Nông thôn | % | Không quá 5',
      ],
    ],
  ])('by %s', (_, lines) => expect(targets(HEAD, ...lines)).toEqual(WITH_PARTS));

  it.each<[says: string, parts: string[], kinds: (string | null)[]]>([
    ['trong đó', [' | Trong đó: | | ', ' | - Nữ | người | 40', ' | - Nam | người | 60'], ['ofWhich', 'ofWhich']],
    ['trong đó in front', [' | - Trong đó: nữ | người | 40'], ['ofWhich']],
    ['gồm', [' | Bao gồm: | | ', ' | a) Nữ | người | 40', ' | b) Nam | người | 60'], ['comprises', 'comprises']],
    ['chia ra', [' | Chia ra | | ', ' | + Nữ | người | 40'], ['comprises']],
    ['no word: asked', [' | - Nữ | người | 40'], [null]],
    ['cụ thể: asked', [' | Cụ thể: | | ', ' | - Nữ | người | 40'], [null]],
    [
      'parts of a part: asked',
      [' | Trong đó: | | ', ' | - Nữ | người | 40', ' | + Dân tộc | người | 5'],
      ['ofWhich', null],
    ],
  ])('are parts of their whole as the annex says it: %s', (_, lines, kinds) => {
    const { items } = read('target', [HEAD, '1 | Số lao động | người | 100', ...lines, '2 | Số trẻ em | người | 50']);
    expect(items.slice(1, -1).map(({ partOf }) => partOf?.kind)).toEqual(kinds);
    expect(items.slice(1, -1).map(({ remarks }) => remarks.some(({ kind }) => kind === 'maybePart'))).toEqual(
      kinds.map((kind) => kind === null),
    );
    expect([items[0]?.partOf, items.at(-1)?.partOf]).toEqual([null, null]);
    expect(items[1]?.partOf).toMatchObject({ line: items[0]?.line, name: 'Số lao động' });
  });

  it('are no parts where they are counted in another unit, and end where the signs of parts end', () => {
    const { items } = read('target', [
      'Chỉ tiêu | ĐVT | Mục tiêu năm 2026',
      'Số lao động | người | 100',
      'Trong đó: | | ',
      '- Qua đào tạo | % | 70',
      '- Nữ | người | 40',
      'Doanh thu du lịch | tỷ đồng | 500',
    ]);
    expect(items.map(({ name, partOf }) => [name, partOf?.kind ?? null])).toEqual([
      ['Số lao động', null],
      ['Số lao động – Qua đào tạo', null],
      ['Số lao động – Nữ', 'ofWhich'],
      ['Doanh thu du lịch', null],
    ]);
  });

  it('stand for a line that asks for nothing itself, and have its unit and its lead', () => {
    const { items } = read('target', [
      'TT | Chỉ tiêu | ĐVT | Mục tiêu năm 2026 | Cơ quan chủ trì',
      '1 | Tỷ lệ hộ nghèo | % | | Sở Y tế',
      ' | - Thành thị | | Dưới 1 | ',
      ' | - Nông thôn | | Dưới 5 | Sở Nội vụ',
    ]);
    expect(items.map((item) => [item.name, levels(item), item.leadUnits])).toEqual([
      ['Tỷ lệ hộ nghèo – Thành thị', '< 1%', ['syt']],
      ['Tỷ lệ hộ nghèo – Nông thôn', '< 5%', ['snv']],
    ]);
  });

  it('of parts are named with both', () => {
    expect(
      targets(
        HEAD,
        '1 | Số lao động | người | 100',
        ' | - Thành thị | người | 60',
        ' | + Nữ | người | 30',
        ' | - Nông thôn | người | 40',
        ' | + Nữ | người | 20',
      ),
    ).toEqual([
      'Số lao động: ≥ 100 người',
      'Số lao động – Thành thị: ≥ 60 người',
      'Số lao động – Thành thị – Nữ: ≥ 30 người',
      'Số lao động – Nông thôn: ≥ 40 người',
      'Số lao động – Nông thôn – Nữ: ≥ 20 người',
    ]);
  });

  it('are none where a line says by itself what is measured', () => {
    expect(
      targets(
        HEAD,
        '1 | Tỷ lệ dịch vụ công toàn trình | % | 80',
        '1.1 | Tỷ lệ hồ sơ trực tuyến | % | 70',
        '2 | Số xã có trạm | xã | 5',
      ),
    ).toEqual(['Tỷ lệ dịch vụ công toàn trình: ≥ 80%', 'Tỷ lệ hồ sơ trực tuyến: ≥ 70%', 'Số xã có trạm: ≥ 5 xã']);
  });

  it('of two tasks of the same name are told apart', () => {
    const names = read('task', [
      'TT | Nhiệm vụ | Chủ trì',
      '1 | Số hóa hồ sơ | Sở Y tế',
      ' | - Cấp tỉnh | Sở Y tế',
      '2 | Ký số văn bản | Sở Nội vụ',
      ' | - Cấp tỉnh | Sở Nội vụ',
      ' | - Cấp xã | Sở Nội vụ',
    ]).items.map(({ name }) => name);
    expect(names).toEqual([
      'Số hóa hồ sơ',
      'Số hóa hồ sơ – Cấp tỉnh',
      'Ký số văn bản',
      'Ký số văn bản – Cấp tỉnh',
      'Cấp xã',
    ]);
  });
});

describe('headings between the lines', () => {
  const sections = (kind: AnnexKind, ...lines: string[]) =>
    read(kind, lines).items.map(({ section, name }) => [...section, name].join(' / '));

  it.each<[how: string, lines: string[]]>([
    [
      'in a column of their own',
      [
        'A | CHÍNH QUYỀN SỐ | |',
        'I | Hạ tầng số | |',
        '1 | Một | Sở Y tế | 2026',
        'B | KINH TẾ SỐ | |',
        'I | Hạ tầng số | |',
        '1 | Hai | Sở Y tế | 2026',
      ],
    ],
    [
      'in front of the text',
      [
        'A. CHÍNH QUYỀN SỐ | | |',
        'I. Hạ tầng số | | |',
        '1 | Một | Sở Y tế | 2026',
        'B. KINH TẾ SỐ | | |',
        'I. Hạ tầng số | | |',
        '1 | Hai | Sở Y tế | 2026',
      ],
    ],
    [
      'merged over the table',
      [
        ...['A | CHÍNH QUYỀN SỐ | CHÍNH QUYỀN SỐ | CHÍNH QUYỀN SỐ', 'I | Hạ tầng số | Hạ tầng số | Hạ tầng số'],
        ...[
          '1 | Một | Sở Y tế | 2026',
          'B | KINH TẾ SỐ | KINH TẾ SỐ | KINH TẾ SỐ',
          'I | Hạ tầng số | Hạ tầng số | Hạ tầng số',
        ],
        '1 | Hai | Sở Y tế | 2026',
      ],
    ],
  ])('are kept apart: %s', (_, lines) =>
    expect(sections('task', 'TT | Nhiệm vụ | Chủ trì | Thời hạn', ...lines)).toEqual([
      'CHÍNH QUYỀN SỐ / Hạ tầng số / Một',
      'KINH TẾ SỐ / Hạ tầng số / Hai',
    ]),
  );

  it('may be numbers over small letters', () => {
    expect(
      sections(
        ...(['task', 'TT | Nhiệm vụ | Chủ trì | Thời hạn'] as const),
        ...[
          'A | CHÍNH QUYỀN SỐ | |',
          'I | Hạ tầng | |',
          '1 | Mạng | |',
          'a | Kéo cáp | Sở Y tế | 2026',
          'b | Phủ sóng | Sở Y tế | 2026',
        ],
        ...[
          '2 | Máy chủ | |',
          'a | Mua máy | Sở Y tế | 2026',
          '3 | Duy trì trung tâm dữ liệu | Sở Nội vụ | 2026',
          '4 | Chưa giao | |',
        ],
      ),
    ).toEqual([
      'CHÍNH QUYỀN SỐ / Hạ tầng / Mạng / Kéo cáp',
      'CHÍNH QUYỀN SỐ / Hạ tầng / Mạng / Phủ sóng',
      'CHÍNH QUYỀN SỐ / Hạ tầng / Máy chủ / Mua máy',
      'CHÍNH QUYỀN SỐ / Hạ tầng / Duy trì trung tâm dữ liệu',
      'CHÍNH QUYỀN SỐ / Hạ tầng / Chưa giao',
    ]);
  });

  it('may have no number in a numbered table', () => {
    expect(
      sections(
        'target',
        HEAD,
        ' | Chính quyền số | | ',
        '1 | Tỷ lệ hồ sơ | % | 80',
        ' | Kinh tế số | | ',
        '2 | Tỷ trọng | % | 20',
      ),
    ).toEqual(['Chính quyền số / Tỷ lệ hồ sơ', 'Kinh tế số / Tỷ trọng']);
  });
});

describe('cells merged downwards in plain text', () => {
  const LINES = [
    'TT | Nhiệm vụ | Chủ trì | Thời hạn',
    '1 | Một | Sở Y tế | 30/9/2026',
    '2 | Hai | | ',
    '3 | Ba | Sở Nội vụ | 31/12/2026',
    'I | Nhóm khác | | ',
    '4 | Bốn | | ',
  ];
  const told = (fillsDown: boolean | null) =>
    read('task', LINES, { fillsDown }).items.map(({ leadUnits, dueOn, remarks }) => [
      ...leadUnits,
      dueOn,
      ...remarks.map(({ kind, text }) => `${kind} ${text}`),
    ]);

  it('are asked about', () =>
    expect(told(null)).toEqual([
      ['syt', '2026-09-30'],
      [null, 'maybeMerged Sở Y tế', 'maybeMerged 30/9/2026'],
      ['snv', '2026-12-31'],
      [null],
    ]));
  it('and filled or left as somebody says', () => {
    expect(told(true)[1]).toEqual(['syt', '2026-09-30']);
    expect(told(false)[1]).toEqual([null]);
  });
});

describe('units of lines', () => {
  it('are those of the days of the plan', () => {
    const lead = (span: AnnexOptions<KnownUnit>['span']) =>
      read('task', ['TT | Nhiệm vụ | Chủ trì', '1 | Một | UBND huyện Ba Chẽ', '2 | Hai | Ba Chẽ'], { span }).items.map(
        ({ leadUnits, remarks }) => [...leadUnits, ...remarks.map(({ kind }) => kind)],
      );
    expect(lead({ from: '2024-01-01', to: '2024-12-31' })).toEqual([['huyen-ba-che'], ['huyen-ba-che']]);
    expect(lead({ from: '2026-01-01', to: '2026-12-31' })).toEqual([['huyen-ba-che', 'endedUnit'], ['xa-ba-che']]);
    expect(lead({ from: '2025-01-01', to: '2025-12-31' })).toEqual([['huyen-ba-che'], ['severalUnits']]);
  });
});

describe('columns that begin, end or divide', () => {
  const columnsOf = (kind: AnnexKind, ...lines: string[]) => read(kind, lines).columns;

  it('the beginning of a task is no deadline', () => {
    const lines = ['TT | Nhiệm vụ | Thời gian bắt đầu | Thời gian kết thúc', '1 | Mua sắm máy chủ | 01/2026 | 12/2026'];
    expect(columnsOf('task', ...lines)).toEqual(['skip', 'name', 'skip', 'dueOn']);
    expect(read('task', lines).items[0]?.dueOn).toBe('2026-12-31');
  });

  it('"Hoàn thành" over days is the deadline', () => {
    expect(columnsOf('task', 'Nhiệm vụ | Chủ trì | Hoàn thành', 'Xây dựng A | Sở Nội vụ | 30/6/2026')).toEqual([
      'name',
      'leadUnits',
      'dueOn',
    ]);
  });

  it('columns of quarters leave the row a heading, and the whole year is the level', () => {
    const { items } = read('target', [
      'TT | Chỉ tiêu | ĐVT | Quý I | Quý II | Quý III | Quý IV | Cả năm',
      '1 | Tỷ lệ A | % | 20 | 40 | 60 | 80 | 80',
    ]);
    expect(items.map((item) => `${item.name}: ${levels(item)}`)).toEqual(['Tỷ lệ A: ≥ 80%']);
  });

  it('without a heading units of measure and short levels are found by what they look like', () => {
    expect(columnsOf('target', '1 | Tỷ lệ hộ nghèo | % | 2', '2 | Tỷ lệ đô thị hóa | % | 75')).toEqual([
      'skip',
      'name',
      'measureUnit',
      'level',
    ]);
  });
});

describe('levels beside what their table says', () => {
  it('parts of what should be low should be low', () => {
    expect(targets(HEAD, '1 | Tỷ lệ hộ nghèo | % | 2', ' | - Thành thị | % | 1')).toEqual([
      'Tỷ lệ hộ nghèo: ≤ 2%',
      'Tỷ lệ hộ nghèo – Thành thị: ≤ 1%',
    ]);
  });

  it.each(['90.125', '1.250'])('%s of points is asked, with both readings', (text) => {
    const [item] = read('target', [HEAD, `1 | Điểm PAR INDEX | điểm | ${text}`]).items;
    expect(item?.levels).toEqual([]);
    expect(item?.remarks).toMatchObject([{ kind: 'unreadLevel', text }]);
  });
});

describe('a task with several deadlines', () => {
  const read2 = (due: string, kind: AnnexKind = 'task') => {
    const { items } = read(kind, ['TT | Nhiệm vụ | Chủ trì | Thời hạn', `1 | Rà soát | Sở Nội vụ | ${due}`]);
    return items[0] as AnnexItem;
  };

  it.each([
    ['Năm 2027, 2030', ['2027-12-31', '2030-12-31']],
    ['Tháng 5, tháng 10', ['2026-05-31', '2026-10-31']],
    ['30/6 và 31/12', ['2026-06-30', '2026-12-31']],
  ])('%s may be a task for each: %j', (due, days) => {
    const item = read2(due);
    const [remark] = item.remarks;
    if (!remark) throw new Error('nothing was asked');
    const choices = choicesOf(remark, { kind: 'task', name: item.name, measureUnit: '', year: 2026 });
    const all = choices.find(({ of }) => of === 'dues');
    expect(all).toEqual({ of: 'dues', days });
    const said = answered(item, remark, all ?? { of: 'part', kind: null });
    expect(said.remarks).toEqual([]);
    expect(eachDue(said, said.dueDays).map(({ dueOn }) => dueOn)).toEqual(days);
    // The whole wording stays with each of them.
    expect(eachDue(said, said.dueDays).every(({ unread }) => unread.includes(due))).toBe(true);
  });

  it('one deadline stays one task', () => {
    const item = read2('30/9/2026');
    expect(item.remarks).toEqual([]);
    expect(eachDue(item, item.dueDays)).toEqual([item]);
  });
});
