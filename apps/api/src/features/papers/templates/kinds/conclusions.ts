import { documentOf, heading, paragraph } from '../../paper-parts.js';
import type { Field } from '../fields.js';
import { MARK, markLine, templateEnding, templateHead } from '../frame.js';
import { around, closeTag, fieldTag, openTag } from '../template-syntax.js';
import { templateTable } from '../template-table.js';
import { FRAME_FIELDS, loop, text } from './head-fields.js';

/** Who does what until when, of one conclusion. */
const CHARGE: readonly Field[] = [
  text('đơn vị chủ trì', ['Đơn vị chủ trì', 'The unit that leads'], 'Sở Khoa học và Công nghệ'),
  text('đơn vị phối hợp', ['Các đơn vị phối hợp', 'Units that take part'], 'Sở Nội vụ'),
  text('thời hạn', ['Thời hạn, nếu có', 'Due day, if any'], '30/6/2025'),
];

/** What the announcement of a meeting's conclusions can say. */
export const CONCLUSIONS_FIELDS: readonly Field[] = [
  ...FRAME_FIELDS,
  text('tên cuộc họp', ['Tên cuộc họp', 'The meeting'], 'Phiên họp Ban Chỉ đạo quý II/2025', true),
  text('số kế hoạch', ['Số, ký hiệu của kế hoạch', 'Number and sign of the plan'], '01/KH-UBND'),
  text('ngày họp', ['“Ngày … tháng … năm …”, viết hoa chữ đầu', 'The day, with a capital'], 'Ngày 30 tháng 6 năm 2025'),
  text('nơi họp', ['Nơi họp; trống nếu không ghi', 'Where it was held; may be empty'], 'Phòng họp số 1'),
  text('người chủ trì', ['Người chủ trì', 'Who chaired'], 'Trưởng Ban Chỉ đạo'),
  text(
    'câu dẫn',
    [
      '“Cuộc họp kết luận như sau:”, hoặc câu nói chưa có kết luận',
      'What leads to the conclusions, or says there are none',
    ],
    'Cuộc họp kết luận như sau:',
  ),
  loop(
    'kết luận',
    ['Từng kết luận theo số thứ tự', 'The conclusions in their numbering'],
    [
      text(
        'nội dung họp',
        [
          'Nội dung họp mà kết luận thuộc về; chỉ ghi ở kết luận đầu của nội dung đó',
          'The line of the agenda; of its first conclusion only',
        ],
        'Về nội dung: Tiến độ kho dữ liệu dùng chung',
      ),
      text('số kết luận', ['Số thứ tự', 'Number'], '1', true),
      text(
        'nội dung kết luận',
        ['Nội dung kết luận, trọn câu', 'The conclusion, as a sentence'],
        'Đưa kho dữ liệu dùng chung vào vận hành.',
        true,
      ),
      text(
        'phân công',
        ['Một câu: chủ trì, phối hợp, người chịu trách nhiệm, thời hạn', 'One sentence: whose it is and until when'],
        'Chủ trì: Sở Khoa học và Công nghệ; thời hạn: 30/6/2025',
        true,
      ),
      ...CHARGE,
    ],
    { needed: true },
  ),
  loop(
    'bảng phân công',
    ['Bảng phân công thực hiện; bỏ qua khi chưa có kết luận', 'The table of charges; left out without conclusions'],
    [
      loop(
        'dòng phân công',
        ['Từng dòng: mở ở ô đầu, đóng ở ô cuối của hàng', 'The rows: opened in the first cell, closed in the last'],
        [
          text('số kết luận', ['Số thứ tự', 'Number'], '1'),
          text(
            'nội dung kết luận',
            ['Nội dung kết luận', 'The conclusion'],
            'Đưa kho dữ liệu dùng chung vào vận hành',
            true,
          ),
          ...CHARGE,
        ],
        { needed: true },
      ),
    ],
    { rounds: 1 },
  ),
];

/** Thông báo kết luận: who concluded what, for whom, until when. */
export const conclusionsTemplate = (): Promise<Buffer> =>
  documentOf(
    null,
    [
      ...templateHead({
        kind: 'Thông báo',
        subject: [`Kết luận ${fieldTag('tên cuộc họp')}`, `về thực hiện Kế hoạch ${fieldTag('số kế hoạch')}`],
      }),
      paragraph(
        `${fieldTag('ngày họp')}${around('nơi họp', `, tại ${fieldTag('nơi họp')}`)}, ${fieldTag('người chủ trì')} chủ trì ` +
          `${fieldTag('tên cuộc họp')}. ${fieldTag('câu dẫn')}`,
      ),
      markLine(openTag('kết luận')),
      heading(fieldTag('nội dung họp'), 2),
      paragraph(`${fieldTag('số kết luận')}. ${fieldTag('nội dung kết luận')}`),
      paragraph(`- ${fieldTag('phân công')}.`),
      markLine(closeTag('kết luận')),
      markLine(openTag('bảng phân công')),
      heading('Phân công thực hiện'),
      templateTable(
        [
          ['TT', 7, 'số kết luận', 'center'],
          ['Nội dung', 40, 'nội dung kết luận'],
          ['Đơn vị chủ trì', 19, 'đơn vị chủ trì'],
          ['Đơn vị phối hợp', 19, 'đơn vị phối hợp'],
          ['Thời hạn', 15, 'thời hạn'],
        ],
        'dòng phân công',
      ),
      markLine(closeTag('bảng phân công')),
      ...templateEnding(),
    ],
    MARK,
  );
