import type { FigureTextFailureCode } from '@tiendo/indicators/figure-text';

const failures: Readonly<Record<FigureTextFailureCode | 'emptied', string>> = {
  'ambiguous-separator': 'Số này đọc được hai cách. Hãy chọn một cách đọc, hoặc ghi lại như 1.234,5.',
  'english-format': 'Số viết kiểu tiếng Anh. Hãy ghi dấu chấm cho hàng nghìn, dấu phẩy cho phần lẻ: 1.234,5.',
  'malformed-number': 'Số viết chưa đúng. Hãy ghi như 1.234,5 hoặc 21/30.',
  'not-a-number': 'Không thấy con số. Hãy ghi số, hoặc “không phát sinh”, “không áp dụng”.',
  'several-numbers': 'Ô này có nhiều số. Hãy giữ lại một số, hoặc ghi như 21/30 (70%).',
  'two-figures': 'Có cả số trong kỳ và số lũy kế. Hãy chọn số mà biểu hỏi.',
  'looks-like-a-date': 'Ô này giống ngày tháng; bảng tính có thể đã đổi 3/3 thành ngày. Hãy gõ lại phân số.',
  'denominator-zero': 'Mẫu số bằng 0 mà tử số khác 0. Hãy xem lại; không có gì phát sinh thì ghi 0/0.',
  'fraction-unexpected': 'Chỉ số này là số đếm, không phải tỷ lệ. Hãy ghi một con số.',
  'unit-differs': 'Đơn vị tính khác với đơn vị của chỉ số. Hãy ghi theo đơn vị nêu ở đầu dòng.',
  'words-left': 'Còn chữ không hiểu được bên cạnh con số. Hãy bỏ chữ, ghi vào ghi chú nếu cần.',
  'verdict-unexpected': 'Chỉ số này đo bằng số. Hãy ghi con số thay cho “đạt”, “chưa đạt”.',
  'change-stated': 'Đây là mức tăng, giảm hoặc vượt, chưa phải kết quả đạt được. Hãy ghi kết quả.',
  'says-none': '“Không có” có thể là số 0, hoặc là không phát sinh. Hãy chọn một cách.',
  'yes-no-expected': 'Dòng này trả lời bằng “đạt” hoặc “chưa đạt”.',
  'scale-doubtful': 'Chưa rõ số này theo đơn vị nào. Hãy chọn giá trị theo đơn vị của dòng.',
  'too-long': 'Số quá dài: nhiều nhất 14 chữ số phần nguyên và 6 chữ số phần lẻ.',
  emptied: 'Muốn bỏ số đã ghi, hãy dùng “Rút số liệu” và nêu lý do.',
};

/** Words of typing a figure, wherever it is typed. */
export const vi = {
  failures,
  toBeDone: 'phải hoàn thành',
  cumulativeShort: 'LK',
  yes: 'Đạt',
  no: 'Chưa đạt',
  grades: { estimate: 'ước', preliminary: 'sơ bộ', official: 'chính thức' },
  draftStates: {
    saving: 'Đang lưu',
    unfinished: 'Đang gõ dở, chưa lưu',
    waiting: 'Chờ mạng',
    unreadable: 'Chưa lưu: cần sửa',
    doubtful: 'Chưa lưu: cần xác nhận',
    stale: 'Chưa lưu: người khác vừa cập nhật',
    refused: 'Chưa lưu',
  },
  saveTyped: 'Lưu ô này',
  saved: 'Đã lưu',
  offline: 'Mất kết nối: những gì đã gõ được giữ trên màn hình và gửi lại khi có mạng.',
  retryNow: 'Gửi lại ngay',
  chooseReading: 'Chọn cách đọc',
  keepAnyway: 'Giữ nguyên số này',
  whyKept: 'Vì sao giữ nguyên',
  whyKeptMissing: 'Hãy ghi rõ vì sao giữ nguyên',
  typedValue: (text: string) => `Đã gõ: ${text}`,
  dropTyped: 'Bỏ số vừa gõ',
  sendOver: 'Ghi số của tôi',
  keepTheirs: 'Giữ số đang có',
  staleDetail: 'Ô này vừa có số mới của người khác. Chưa có gì bị ghi đè.',
  standingValue: (text: string) => `Đang có: ${text}`,
  previous: 'Kỳ trước',
  noFigure: 'Chưa có số liệu',
};

export type EntryMessages = typeof vi;
