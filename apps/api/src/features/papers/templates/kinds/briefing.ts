import { documentOf, heading, type PaperChild, paragraph } from '../../paper-parts.js';
import type { Field } from '../fields.js';
import { MARK, markLine, templateEnding, templateHead } from '../frame.js';
import { around, closeTag, fieldTag, openTag } from '../template-syntax.js';
import { templateTable } from '../template-table.js';
import { FRAME_FIELDS, loop, text } from './head-fields.js';

const ROWS = [
  'Từng dòng: mở ở ô đầu, đóng ở ô cuối của hàng',
  'The rows: opened in the first cell, closed in the last',
] as const;
const TABLE = ['Cả bảng; bỏ qua khi không có dòng nào', 'The table; left out where it has no row'] as const;

const number = text('TT', ['Số thứ tự', 'Number'], '1');
const units = text('đơn vị chủ trì', ['Đơn vị chủ trì', 'Units that lead'], 'Sở Khoa học và Công nghệ');

/** What the briefing of a meeting can say. */
export const BRIEFING_FIELDS: readonly Field[] = [
  ...FRAME_FIELDS,
  text('tên cuộc họp', ['Tên cuộc họp', 'The meeting'], 'Phiên họp Ban Chỉ đạo quý II/2025', true),
  text('số kế hoạch', ['Số, ký hiệu của kế hoạch', 'Number and sign of the plan'], '01/KH-UBND'),
  text('tên kế hoạch', ['Tên kế hoạch', 'Title of the plan'], 'Kế hoạch Chuyển đổi số năm 2025'),
  text('ngày số liệu', ['Ngày tính số liệu', 'The day of the figures'], '30/6/2025'),
  text('ngày so sánh', ['Ngày so sánh thay đổi', 'The day that changes are told from'], '31/3/2025'),
  loop(
    'ý tóm tắt',
    ['Từng ý của trang tóm tắt', 'The points of the first page'],
    [
      text(
        'nội dung',
        ['Một ý, trọn câu', 'One point, as a sentence'],
        'Kết quả: 21/30 chỉ tiêu hoàn thành (70%).',
        true,
      ),
    ],
    { needed: true },
  ),
  text('câu đề nghị', ['Số đề xuất chờ quyết định', 'How many proposals wait'], 'Đề nghị quyết định: 02 đề xuất.'),
  loop(
    'bảng đề nghị',
    TABLE,
    [
      loop('dòng đề nghị', ROWS, [
        number,
        text(
          'nội dung đề nghị',
          ['Nội dung và đề xuất', 'What is proposed, and on what'],
          'Kho dữ liệu dùng chung\nĐề xuất: bố trí kinh phí',
        ),
        units,
        text('từ khi nào', ['Từ khi nào, theo văn bản nào', 'Since when, on what document'], 'Quá hạn 19 ngày'),
        text('thẩm quyền', ['Ai quyết định', 'Who decides'], 'UBND tỉnh'),
      ]),
    ],
    { rounds: 1 },
  ),
  loop(
    'bảng trụ cột',
    TABLE,
    [
      loop('dòng trụ cột', ROWS, [
        number,
        text('tên trụ cột', ['Trụ cột', 'Pillar'], 'Chính quyền số'),
        text('hoàn thành', ['Số chỉ tiêu hoàn thành', 'Targets completed'], '10'),
        text('tổng số', ['Tổng số chỉ tiêu', 'All targets'], '11'),
        text('tỷ lệ', ['Tỷ lệ', 'Share'], '90,91%'),
      ]),
    ],
    { rounds: 1 },
  ),
  text('câu không có đề xuất', ['Chỉ in khi không có đề xuất', 'Printed only where there is no proposal'], ''),
  loop(
    'bảng quyết định',
    TABLE,
    [
      loop(
        'nhóm thẩm quyền',
        ['Từng nơi có thẩm quyền', 'By who decides'],
        [
          text('tên nhóm', ['Tên nhóm và số đề xuất', 'The group, and how many'], 'Thẩm quyền: UBND tỉnh (02 đề xuất)'),
          loop('dòng quyết định', ROWS, [
            number,
            text('đề xuất', ['Đề xuất', 'The proposal'], 'Bố trí kinh phí'),
            text('về nội dung', ['Về nội dung nào', 'On what'], 'Kho dữ liệu dùng chung'),
          ]),
        ],
        { rounds: 1 },
      ),
    ],
    { rounds: 1 },
  ),
  text(
    'thông tin họp',
    ['Thời gian, nơi họp, chủ trì, thời lượng', 'When, where, who chairs, how long'],
    'Thời gian: ngày 30 tháng 6 năm 2025. Chủ trì: Trưởng Ban Chỉ đạo.',
  ),
  text('câu không có nội dung', ['Chỉ in khi chương trình trống', 'Printed only where the agenda is empty'], ''),
  loop(
    'bảng chương trình',
    TABLE,
    [
      loop(
        'nhóm chương trình',
        ['Từng phần của chương trình', 'By part of the agenda'],
        [
          text('tên nhóm', ['Tên phần và số nội dung', 'The part, and how many'], 'Nội dung quá hạn (02 nội dung)'),
          loop('dòng chương trình', ROWS, [
            number,
            text('nội dung họp', ['Nội dung, ghi chú', 'What is spoken of'], 'Kho dữ liệu dùng chung'),
            units,
            text('tình hình', ['Tình hình', 'How it stands'], 'Quá hạn 19 ngày'),
          ]),
        ],
        { rounds: 1 },
      ),
    ],
    { rounds: 1 },
  ),
  text(
    'câu không có kết luận',
    ['Chỉ in khi chưa có kết luận trước đây', 'Printed only without earlier conclusions'],
    '',
  ),
  loop(
    'bảng kết luận',
    TABLE,
    [
      loop('dòng kết luận', ROWS, [
        number,
        text('nội dung kết luận', ['Kết luận', 'The conclusion'], 'Rà soát nhiệm vụ chậm'),
        units,
        text('thời hạn', ['Thời hạn', 'Due day'], '30/6/2025'),
        text('kết quả', ['Kết quả thực hiện', 'What came of it'], 'Đang thực hiện'),
        text('văn bản', ['Văn bản hoặc cuộc họp', 'The document or meeting'], 'Thông báo số 12/TB-UBND'),
      ]),
    ],
    { rounds: 1 },
  ),
  text('câu thay đổi', ['Có bao nhiêu thay đổi', 'How many changes there are'], 'Có 12 thay đổi.'),
  loop(
    'bảng thay đổi',
    TABLE,
    [
      loop('dòng thay đổi', ROWS, [
        text('loại thay đổi', ['Loại thay đổi', 'The kind of change'], 'Chuyển trạng thái: Hoàn thành'),
        text('số lượng', ['Số lượng', 'How many'], '5'),
        text('chỉ tiêu, nhiệm vụ', ['Tên chỉ tiêu, nhiệm vụ', 'Names of targets and tasks'], 'Kho dữ liệu dùng chung'),
      ]),
    ],
    { rounds: 1 },
  ),
];

/** Half points: the first page is read at arm's length and must hold everything. */
const FIRST_PAGE = { size: 26, close: true } as const;

/** What stands only where it has rows. */
const where = (name: string, content: readonly PaperChild[]): PaperChild[] => [
  markLine(openTag(name)),
  ...content,
  markLine(closeTag(name)),
];

/**
 * Báo cáo phục vụ họp: a first page to be read in two minutes, then what it rests on: figures by pillar, what is asked to
 * be decided, the agenda line by line, earlier conclusions, and changes counted by kind.
 */
export const briefingTemplate = (): Promise<Buffer> =>
  documentOf(
    null,
    [
      ...templateHead({
        kind: 'Báo cáo',
        subject: [
          `Phục vụ ${fieldTag('tên cuộc họp')}`,
          `Kế hoạch ${fieldTag('số kế hoạch')}: ${fieldTag('tên kế hoạch')}`,
        ],
      }),
      heading('Tóm tắt'),
      paragraph(around('ý tóm tắt', `- ${fieldTag('nội dung')}`), FIRST_PAGE),
      paragraph(`- ${fieldTag('câu đề nghị')}`, FIRST_PAGE),
      ...where('bảng đề nghị', [
        templateTable(
          [
            ['Mục', 7, 'TT', 'center'],
            ['Nội dung, đề xuất', 41, 'nội dung đề nghị'],
            ['Đơn vị chủ trì', 17, 'đơn vị chủ trì'],
            ['Từ khi nào, văn bản', 20, 'từ khi nào'],
            ['Thẩm quyền', 15, 'thẩm quyền'],
          ],
          'dòng đề nghị',
        ),
      ]),
      ...where('bảng trụ cột', [
        heading(`I. Kết quả thực hiện chỉ tiêu theo trụ cột đến ngày ${fieldTag('ngày số liệu')}`, 1, true),
        templateTable(
          [
            ['TT', 8, 'TT', 'center'],
            ['Trụ cột', 47, 'tên trụ cột'],
            ['Hoàn thành', 15, 'hoàn thành', 'center'],
            ['Tổng số', 15, 'tổng số', 'center'],
            ['Tỷ lệ', 15, 'tỷ lệ', 'center'],
          ],
          'dòng trụ cột',
        ),
      ]),
      heading('II. Nội dung đề nghị quyết định'),
      paragraph(fieldTag('câu không có đề xuất')),
      ...where('bảng quyết định', [
        templateTable(
          [
            ['Mục', 8, 'TT', 'center'],
            ['Đề xuất', 46, 'đề xuất'],
            ['Về nội dung', 46, 'về nội dung'],
          ],
          'dòng quyết định',
          { name: 'nhóm thẩm quyền', field: 'tên nhóm' },
        ),
      ]),
      heading('III. Chương trình họp'),
      paragraph(fieldTag('thông tin họp')),
      paragraph(fieldTag('câu không có nội dung')),
      ...where('bảng chương trình', [
        templateTable(
          [
            ['Mục', 8, 'TT', 'center'],
            ['Nội dung', 34, 'nội dung họp'],
            ['Đơn vị chủ trì', 20, 'đơn vị chủ trì'],
            ['Tình hình', 38, 'tình hình'],
          ],
          'dòng chương trình',
          { name: 'nhóm chương trình', field: 'tên nhóm' },
        ),
      ]),
      heading('IV. Tình hình thực hiện các kết luận trước đây'),
      paragraph(fieldTag('câu không có kết luận')),
      ...where('bảng kết luận', [
        templateTable(
          [
            ['TT', 6, 'TT', 'center'],
            ['Kết luận', 31, 'nội dung kết luận'],
            ['Đơn vị chủ trì', 15, 'đơn vị chủ trì'],
            ['Thời hạn', 13, 'thời hạn'],
            ['Kết quả', 20, 'kết quả'],
            ['Văn bản', 15, 'văn bản'],
          ],
          'dòng kết luận',
        ),
      ]),
      heading(`V. Thay đổi từ ngày ${fieldTag('ngày so sánh')}`),
      paragraph(fieldTag('câu thay đổi')),
      ...where('bảng thay đổi', [
        templateTable(
          [
            ['Thay đổi', 34, 'loại thay đổi'],
            ['Số lượng', 12, 'số lượng', 'center'],
            ['Chỉ tiêu, nhiệm vụ', 54, 'chỉ tiêu, nhiệm vụ'],
          ],
          'dòng thay đổi',
        ),
      ]),
      ...templateEnding(),
    ],
    MARK,
  );
