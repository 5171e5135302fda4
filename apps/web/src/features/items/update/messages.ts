import type { ItemKind } from '@tiendo/contracts';
import type { StatementIssueCode } from '@tiendo/indicators/status';
import { defineMessages } from '../../../shared/i18n';

const words = { target: 'chỉ tiêu', task: 'nhiệm vụ' };
type IssueCode =
  | StatementIssueCode
  | 'status-needed'
  | 'issuer-needed'
  | 'title-needed'
  | 'authority-needed'
  | 'letter-incomplete';
const issues: Readonly<Record<IssueCode, string>> = {
  'status-needed': 'Chọn một trạng thái',
  'effective-day-invalid': 'Ngày chưa đúng, hãy ghi như 05/12/2024',
  'effective-day-in-future': 'Ngày hiệu lực không được sau hôm nay',
  'effective-day-before-plan': 'Ngày hiệu lực không được trước ngày bắt đầu kế hoạch',
  'reason-required': 'Cần nêu lý do khi dừng triển khai hoặc chuyển tiếp sang năm sau',
  'continues-year-invalid': 'Năm chuyển tiếp phải sau năm của kế hoạch',
  'evaluation-day-misplaced': 'Ngày đánh giá phải từ ngày hiệu lực trở đi',
  'submission-after-statement': 'Tờ trình phải có từ ngày hiệu lực trở về trước',
  'authority-needed': 'Cần ghi cơ quan có thẩm quyền đang chờ',
  'letter-incomplete': 'Tờ trình cần cả số và ngày, ví dụ 05/12/2024',
  'issuer-needed': 'Cần ghi cơ quan ban hành',
  'title-needed': 'Cần ghi trích yếu',
};

const vi = {
  title: 'Cập nhật trạng thái',
  bulkTitle: (kind: ItemKind, count: string) => `Cập nhật ${count} ${words[kind]}`,
  current: 'Hiện tại',
  since: (day: string) => `từ ngày ${day}`,
  status: 'Trạng thái',
  statusHint: 'Gõ để chọn, ví dụ “ht”, “dung”',
  typedSoFar: (text: string) => `Đang gõ: ${text}`,
  continues: (year: number) => `Chuyển tiếp sang năm ${year}`,
  continuesYear: 'Năm chuyển tiếp',
  day: 'Ngày hiệu lực',
  dayHint: 'Ngày/tháng/năm; phím ↑ ↓ để đổi ngày',
  calendar: 'Mở lịch',
  reason: 'Ghi chú, kết quả',
  reasonNeeded: 'Lý do',
  reasonHint: 'Enter để lưu, Shift + Enter để xuống dòng',
  secret: 'Không nhập nội dung mật',
  secretFile: 'Không tải lên tài liệu mật; tệp mang dấu MẬT bị từ chối',
  more: 'Nguyên nhân, đề xuất, văn bản',
  moreWithoutDocuments: 'Nguyên nhân, đề xuất',
  cause: 'Nguyên nhân',
  noCause: 'Không nêu',
  proposal: 'Đề xuất, kiến nghị',
  proposalTo: 'Cấp có thẩm quyền quyết định',
  evaluationDay: 'Ngày đánh giá (nếu đã xác định)',
  waitsFor: 'Đang chờ cơ quan, cấp có thẩm quyền',
  letterNumber: 'Tờ trình số',
  letterHint: 'Số ngày chờ chỉ tính từ ngày của tờ trình',
  letterDay: 'Ngày tờ trình',
  unit: 'Báo cáo cho',
  wholeTask: 'Cả nhiệm vụ',
  documents: 'Văn bản',
  permission: 'Văn bản cho phép',
  permissionMissing: 'Chưa có văn bản cho phép',
  permissionMissingHint: 'Vẫn lưu được; nội dung sẽ hiện “chưa có văn bản cho phép”.',
  findDocument: 'Tìm văn bản đã có theo số, trích yếu, cơ quan',
  noDocument: 'Không có văn bản nào khớp',
  addDocument: 'Thêm văn bản mới',
  document: {
    number: 'Số, ký hiệu',
    numberPlaceholder: '2192/QĐ-BTTTT',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    title: 'Trích yếu',
    file: 'Tệp (không bắt buộc)',
    add: 'Dùng văn bản này',
    uploading: 'Đang tải tệp lên…',
    remove: (label: string) => `Bỏ ${label}`,
  },
  save: 'Lưu',
  saveNext: 'Lưu, sang mục tiếp theo',
  saveNextHint: 'Ctrl + Enter',
  issues,
  saved: (status: string) => `Đã lưu: ${status}`,
  savedMany: (count: string, status: string) => `Đã lưu ${count} nội dung: ${status}`,
  undo: 'Hoàn tác (Ctrl + Z)',
  undoReason: 'Hoàn tác ngay sau khi lưu',
  effective: (day: string) => `Hiệu lực từ ngày ${day}`,
  items: (count: string) => `${count} nội dung`,
  undone: 'Đã hoàn tác',
  undoFailed: 'Chưa hoàn tác được',
  later: (day: string) => `Nội dung vừa lưu có hiệu lực từ ngày ${day}, sau ngày đang xem.`,
  laterFrozen: 'Đang xem số liệu đã chốt; nội dung vừa lưu chỉ có trong số liệu hiện tại.',
  showDay: (day: string) => `Xem số liệu ngày ${day}`,
  conflict: {
    title: 'Nội dung này vừa được cập nhật',
    intro: 'Đối chiếu hai bản rồi chọn bản muốn giữ.',
    field: 'Mục',
    theirs: 'Bản đã lưu',
    yours: 'Bản của bạn',
    by: (name: string, moment: string) => `${name}, ${moment}`,
    keepTheirs: 'Giữ bản đã lưu',
    keepYours: 'Lưu bản của bạn',
    none: 'Không có',
  },
  bulk: {
    appliesTo: (count: string) => `Áp dụng cho ${count} nội dung đã chọn`,
    progress: (done: string, total: string) => `Đã lưu ${done}/${total}`,
    refused: 'Chưa lưu được: sửa các mục dưới đây rồi lưu lại. Không nội dung nào của lần gửi này được lưu.',
    partly: (done: string, left: string) =>
      `Đã lưu ${done} nội dung; còn ${left} nội dung chưa lưu. Lần lưu tiếp theo chỉ gửi phần còn lại.`,
  },
  failed: 'Chưa lưu được',
};

export type UpdateMessages = typeof vi;

/** Texts of stating a status. */
export const updateMessages = defineMessages<UpdateMessages>({ vi, en: () => import('./messages.en') });
