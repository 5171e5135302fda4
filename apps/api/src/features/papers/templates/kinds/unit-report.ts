import { documentOf, heading, type PaperChild, paragraph, table } from '../../paper-parts.js';
import type { Field } from '../fields.js';
import { markLine, MARK, templateAnnexHead, templateEnding, templateHead } from '../frame.js';
import { templateTable } from '../template-table.js';
import { around, closeTag, fieldTag, HIDES_EMPTY_COLUMN, openTag } from '../template-syntax.js';
import { FRAME_FIELDS, loop, text, wholeTable } from './head-fields.js';

const annexFields = (name: string, title: string): Field[] => [
  text('tên phụ lục', ['“Phụ lục” hoặc “Phụ lục I”, “Phụ lục II”', 'The name of the annex'], name, true),
  text('tiêu đề phụ lục', ['Tiêu đề của phụ lục', 'The title of the annex'], title),
];

const TASK: readonly Field[] = [
  text(
    'nội dung nhiệm vụ',
    ['Nội dung của nhiệm vụ', 'What is to be done'],
    'Tập huấn kỹ năng số cho cán bộ cấp xã',
    true,
  ),
  text('thời hạn', ['Thời hạn, nếu có', 'Due day, if any'], '30/6/2025'),
];

/** What the own document of a unit's report can say. */
export const UNIT_REPORT_FIELDS: readonly Field[] = [
  ...FRAME_FIELDS,
  text('tên cơ quan', ['Tên cơ quan viết trong câu', 'The issuer in running text'], 'Sở Khoa học và Công nghệ'),
  text(
    'trích yếu',
    ['Trích yếu, viết hoa chữ đầu', 'What it is about, with a capital'],
    'Kết quả thực hiện nhiệm vụ tháng 5/2025',
  ),
  text(
    'nội dung báo cáo',
    ['Trích yếu như viết trong câu', 'What it is about, within a sentence'],
    'kết quả thực hiện nhiệm vụ tháng 5/2025',
  ),
  text('kính gửi', ['Nơi nhận của công văn', 'Whom a letter is for'], 'UBND tỉnh Mẫu'),
  text(
    'nơi yêu cầu',
    ['Cơ quan yêu cầu báo cáo; trống nếu không có văn bản', 'Who asked for it; empty without a letter'],
    'UBND tỉnh Mẫu',
  ),
  text(
    'căn cứ',
    ['Các kế hoạch và văn bản yêu cầu báo cáo', 'The plans and the letter that it rests on'],
    'Kế hoạch số 01/KH-UBND về Chuyển đổi số năm 2025',
  ),
  text('kỳ báo cáo', ['Tên kỳ báo cáo', 'The period'], 'Tháng 5/2025'),
  text('từ ngày', ['Ngày đầu của kỳ', 'The first day of the period'], '01/5/2025'),
  text('đến ngày', ['Ngày cuối của kỳ', 'The last day of the period'], '31/5/2025'),
  text(
    'tên văn bản',
    ['Loại, số, ngày và cơ quan, như phụ lục ghi “Kèm theo …”', 'The paper as its annexes name it'],
    'Báo cáo số         /BC-SKHCN ngày 05 tháng 6 năm 2025 của Sở Khoa học và Công nghệ',
  ),
  loop(
    'mục',
    [
      'Các mục của đề cương theo thứ tự, sau đó nhiệm vụ kỳ trước và nhiệm vụ kỳ tới',
      'The headings of the outline in their order, then tasks of the last and of the next period',
    ],
    [
      text('số mục', ['Số La Mã', 'Roman number'], 'I'),
      text('tên mục', ['Tên mục, không kèm số', 'The heading, without number'], 'Kết quả thực hiện', true),
      loop(
        'đoạn',
        ['Từng đoạn của mục', 'The paragraphs below it'],
        [text('nội dung', ['Một đoạn văn', 'One paragraph'], 'Đã số hóa 21/30 thủ tục hành chính.', true)],
        { needed: true },
      ),
    ],
    { needed: true },
  ),
  loop(
    'nhiệm vụ kỳ trước',
    ['Nhiệm vụ đã nêu ở báo cáo kỳ trước (đã có trong “mục”)', 'Tasks of the last report (part of “mục” as well)'],
    [
      ...TASK,
      text('tình trạng', ['Tình trạng thực hiện', 'How it stands'], 'Đang thực hiện'),
      text('kết quả', ['Kết quả đã ghi', 'What came of it'], 'Đã mở 03 lớp'),
    ],
  ),
  loop(
    'nhiệm vụ kỳ tới',
    ['Nhiệm vụ kỳ tới (đã có trong “mục”)', 'Tasks of the next period (part of “mục” as well)'],
    TASK,
  ),
  loop(
    'phụ lục kèm theo',
    ['Câu nhắc đến từng phụ lục trong văn bản', 'What the text says of each annex'],
    [
      text('nội dung phụ lục', ['Phụ lục có gì', 'What the annex holds'], 'Số liệu chi tiết'),
      text('tên phụ lục', ['Tên của phụ lục', 'The name of the annex'], 'Phụ lục I'),
    ],
  ),
  loop(
    'phụ lục số liệu',
    ['Phụ lục số liệu; bỏ qua khi báo cáo không có chỉ số', 'The annex of figures; left out where none was asked'],
    [
      ...annexFields('Phụ lục I', 'Số liệu báo cáo tháng 5/2025'),
      loop(
        'dòng số liệu',
        [
          'Từng dòng của bảng: mở ở ô đầu, đóng ở ô cuối của hàng',
          'The rows: opened in the first cell, closed in the last',
        ],
        [
          text('STT', ['Số thứ tự', 'Number'], '1'),
          text('tên chỉ số', ['Tên chỉ số; phần của chỉ số thụt vào', 'The indicator'], 'Tỷ lệ hồ sơ trực tuyến', true),
          text('đơn vị tính', ['Đơn vị tính', 'Unit of measure'], '%'),
          text('kỳ này', ['Số liệu trong kỳ', 'Within the period'], '21/30', true),
          text('lũy kế', ['Số liệu lũy kế', 'Cumulative'], '87,5', true),
          text('ước cả năm', ['Ước thực hiện cả năm', 'Estimate of the year'], '90'),
          text('kế hoạch', ['Mức kế hoạch', 'The level asked'], 'từ 80% trở lên'),
          text('tỷ lệ kế hoạch', ['Phần trăm kế hoạch', 'Share of the plan'], '87,5%'),
          text('so cùng kỳ', ['So với cùng kỳ', 'Against the year before'], 'tăng 2 điểm phần trăm'),
          text('ghi chú', ['Ghi chú, văn bản, ngày tính', 'Notes, papers, as-of day'], 'Theo sổ theo dõi'),
        ],
        { needed: true },
      ),
    ],
    { needed: true, rounds: 1 },
  ),
  loop(
    'phụ lục nhiệm vụ',
    [
      'Phụ lục chỉ tiêu, nhiệm vụ; bỏ qua khi không có',
      'The annex of targets and tasks; left out where there are none',
    ],
    [
      ...annexFields('Phụ lục II', 'Tình hình thực hiện chỉ tiêu, nhiệm vụ được giao'),
      loop(
        'nhóm kế hoạch',
        ['Từng kế hoạch, khi báo cáo thuộc nhiều kế hoạch', 'Plan by plan, where there are several'],
        [
          text(
            'tên kế hoạch',
            ['Tên kế hoạch; trống khi chỉ có một', 'The plan; empty for a single one'],
            'Kế hoạch 01/KH-UBND',
          ),
          loop(
            'dòng nhiệm vụ',
            [
              'Từng chỉ tiêu, nhiệm vụ: mở ở ô đầu, đóng ở ô cuối',
              'The rows: opened in the first cell, closed in the last',
            ],
            [
              text('STT', ['Số thứ tự', 'Number'], '1'),
              text('tên nội dung', ['Tên chỉ tiêu, nhiệm vụ', 'The target or task'], 'Cổng dữ liệu mở của tỉnh', true),
              text('thời hạn', ['Thời hạn', 'Due day'], '31/12/2025'),
              text('tình trạng', ['Tình trạng thực hiện', 'How it stands'], 'Đang thực hiện', true),
              text('kết quả', ['Kết quả, diễn giải', 'Result, explanation'], 'Đã hoàn thành thiết kế', true),
            ],
            { needed: true },
          ),
        ],
        { needed: true, rounds: 1 },
      ),
    ],
    { needed: true, rounds: 1 },
  ),
  loop(
    'phụ lục bảng kê',
    ['Phụ lục có cột do cơ quan yêu cầu đặt ra', 'Annexes whose columns were set by who asks'],
    [
      ...annexFields('Phụ lục III', 'Các lớp tập huấn'),
      wholeTable(
        'bảng kê',
        ['Cả bảng; đứng một mình trên một dòng', 'The whole table; alone on a line'],
        () => table(['STT', 'Nội dung', 'Ghi chú'], [10, 60, 30], [['1', 'Lớp tập huấn kỹ năng số', '']]),
        true,
      ),
    ],
    { needed: true, rounds: 1 },
  ),
];

const hides = (name: string): string => name + fieldTag(HIDES_EMPTY_COLUMN);

const figures = (): PaperChild =>
  templateTable(
    [
      ['STT', 6, 'STT', 'center'],
      ['Chỉ số', 28, 'tên chỉ số'],
      ['Đơn vị tính', 9, 'đơn vị tính', 'center'],
      [hides('Kỳ này'), 13, 'kỳ này', 'center'],
      [hides('Lũy kế'), 12, 'lũy kế', 'center'],
      [hides('Ước cả năm'), 11, 'ước cả năm', 'center'],
      [hides('Kế hoạch'), 11, 'kế hoạch', 'center'],
      [hides('% kế hoạch'), 9, 'tỷ lệ kế hoạch', 'center'],
      [hides('So cùng kỳ'), 10, 'so cùng kỳ', 'center'],
      ['Ghi chú', 16, 'ghi chú'],
    ],
    'dòng số liệu',
  );

const items = (): PaperChild =>
  templateTable(
    [
      ['STT', 6, 'STT', 'center'],
      ['Chỉ tiêu, nhiệm vụ', 34, 'tên nội dung'],
      ['Thời hạn', 13, 'thời hạn', 'center'],
      ['Tình trạng thực hiện', 17, 'tình trạng'],
      ['Kết quả, diễn giải', 30, 'kết quả'],
    ],
    'dòng nhiệm vụ',
    { name: 'nhóm kế hoạch', field: 'tên kế hoạch' },
  );

const annex = (name: string, content: PaperChild): PaperChild[] => [
  markLine(openTag(name)),
  ...templateAnnexHead(),
  content,
  markLine(closeTag(name)),
];

/** The own document of a unit's report: a letter to who asked, or a báo cáo; narrative by the outline, answers as annexes. */
export function unitReportTemplate(isLetter: boolean): Promise<Buffer> {
  const about = fieldTag('nội dung báo cáo');
  const own = fieldTag('tên cơ quan');
  return documentOf(
    null,
    [
      ...templateHead(
        isLetter ? { letterAbout: `báo cáo ${about}` } : { kind: 'Báo cáo', subject: [fieldTag('trích yếu')] },
      ),
      paragraph(
        around('căn cứ', `Thực hiện ${fieldTag('căn cứ')}, `) +
          `${own} báo cáo ${about} (từ ngày ${fieldTag('từ ngày')} đến ngày ${fieldTag('đến ngày')}) như sau:`,
      ),
      markLine(openTag('mục')),
      heading(`${fieldTag('số mục')}. ${fieldTag('tên mục')}`),
      paragraph(around('đoạn', fieldTag('nội dung'))),
      markLine(closeTag('mục')),
      paragraph(around('phụ lục kèm theo', `${fieldTag('nội dung phụ lục')} tại ${fieldTag('tên phụ lục')} kèm theo.`)),
      paragraph(
        `Trên đây là báo cáo của ${own} về ${about}` +
          `${around('nơi yêu cầu', `, gửi ${fieldTag('nơi yêu cầu')} tổng hợp`)}./.`,
      ),
      ...templateEnding(),
      ...annex('phụ lục số liệu', figures()),
      ...annex('phụ lục nhiệm vụ', items()),
      ...annex('phụ lục bảng kê', paragraph(fieldTag('bảng kê'))),
    ],
    MARK,
  );
}
