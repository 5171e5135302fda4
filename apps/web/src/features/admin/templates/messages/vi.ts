import type { PaperKind, TemplateFinding, TemplateFindingKind } from '@tiendo/contracts';

const tag = (name: string | null): string => `{{${name ?? ''}}}`;
const around = (name: string | null): string => `{{#${name ?? ''}}} … {{/${name ?? ''}}}`;

const kinds: Record<PaperKind, string> = {
  unitReport: 'Báo cáo của đơn vị',
  unitLetter: 'Công văn báo cáo của đơn vị',
  conclusions: 'Thông báo kết luận cuộc họp',
  briefing: 'Báo cáo phục vụ họp',
};

/** What was found, and what to do about it. */
const findings: Record<TemplateFindingKind, (found: TemplateFinding) => string> = {
  unreadable: () => 'Không đọc được tệp này như một tệp Word. Hãy mở trong Word, lưu lại dạng .docx rồi tải lên.',
  brokenMark: () => 'Có dấu {{ hoặc }} không đủ cặp trong cùng một dòng. Hãy sửa để mỗi ô có đủ {{ và }}.',
  unknownField: ({ field, suggestion }) =>
    suggestion === null
      ? `Không có ô ${tag(field)}. Hãy dùng một ô trong danh sách, hoặc bỏ ô này.`
      : `Không có ô ${tag(field)}. Hãy sửa thành ${tag(suggestion)}.`,
  outsideRound: ({ field, within }) =>
    `Ô ${tag(field)} chỉ dùng được bên trong ${around(within)}. Hãy chuyển vào trong đó.`,
  nestedRound: ({ field, within }) =>
    `Phần ${around(field)} không được nằm trong ${around(within)}. Hãy chuyển ra ngoài.`,
  isRound: ({ field }) => `“${field ?? ''}” là phần lặp. Hãy viết ${around(field)} và đặt các ô của nó vào giữa.`,
  notRepeated: ({ field }) => `Ô ${tag(field)} là cả bảng, không lặp. Hãy viết ${tag(field)} một mình trên một dòng.`,
  tableNotAlone: ({ field }) => `Ô ${tag(field)} là cả bảng. Hãy để ô này một mình trên một dòng.`,
  unclosed: ({ field }) => `Phần {{#${field ?? ''}}} chưa được đóng. Hãy thêm {{/${field ?? ''}}} ở chỗ kết thúc.`,
  unopened: ({ field }) => `Có {{/${field ?? ''}}} mà không có {{#${field ?? ''}}} trước đó. Hãy thêm hoặc bỏ dấu này.`,
  crossed: ({ field, within }) =>
    `Phần “${within ?? ''}” mở sau phải đóng trước “${field ?? ''}”. Hãy đổi chỗ hai dấu đóng.`,
  doesNotFit: () =>
    'Một phần lặp mở và đóng ở hai nơi không ghép được (ví dụ mở trong bảng, đóng ngoài bảng). Hãy đặt hai dấu trong cùng một hàng của bảng, hoặc cùng ở ngoài bảng.',
  missingField: ({ field, within }) =>
    within === null
      ? `Thiếu ô hoặc phần “${field ?? ''}”, văn bản cần có. Hãy thêm theo danh sách các ô.`
      : `Trong ${around(within)} thiếu “${field ?? ''}”. Hãy thêm theo danh sách các ô.`,
  missingMark: ({ field }) =>
    `Số liệu mô phỏng phải được báo ở đầu mọi trang. Hãy thêm ${tag(field)} vào từng phần đầu trang (header) của mẫu.`,
  tooMany: ({ count }) => `Mẫu có ${String(count)} ô, nhiều hơn mức dùng được (600). Hãy bớt các ô lặp lại.`,
  trackedChanges: () =>
    'Mẫu còn thay đổi đang theo dõi (Track Changes). Hãy chấp nhận hoặc từ chối hết các thay đổi rồi lưu lại.',
  embedded: () =>
    'Mẫu có đối tượng nhúng, biểu đồ hoặc hình liên kết từ ngoài. Hãy thay bằng hình chèn hẳn vào tệp, hoặc bỏ đi.',
  fieldInNotes: () => 'Có ô trong chú thích chân trang; ô ở đó không được điền. Hãy chuyển lên phần chính.',
  comments: ({ count }) => `${String(count)} nhận xét (comment) trong mẫu sẽ không có trong văn bản in ra.`,
  links: ({ count }) => `${String(count)} liên kết trong mẫu sẽ thành chữ thường trong văn bản in ra.`,
};

export const vi = {
  lead: 'Văn bản của hệ thống được in từ mẫu Word theo Nghị định 30/2020/NĐ-CP. Tải mẫu về, sửa trong Word, tải lên, xem thử rồi chọn dùng.',
  kind: 'Loại văn bản',
  kinds,
  usesBuiltIn: 'Đang dùng mẫu có sẵn',
  usesVersion: (version: string) => `Đang dùng phiên bản ${version}`,
  chosen: (who: string, when: string) => `${who} chọn lúc ${when}`,
  somebody: 'Quản trị hệ thống',
  download: 'Tải mẫu có sẵn (.docx)',
  previewBuiltIn: 'Xem thử mẫu có sẵn (.docx)',
  upload: 'Tải mẫu lên',
  uploadHint: 'Tệp .docx, tối đa 2 MB',
  added: (version: string) => `Đã thêm phiên bản ${version}`,
  backToBuiltIn: 'Dùng lại mẫu có sẵn',
  nowBuiltIn: 'Từ nay in theo mẫu có sẵn',
  nowVersion: (version: string) => `Từ nay in theo phiên bản ${version}`,
  versions: 'Các phiên bản',
  noVersions: 'Chưa có phiên bản nào được tải lên',
  noVersionsDetail: 'Tải mẫu có sẵn về, sửa trong Word rồi tải lên; văn bản chỉ đổi khi bạn chọn dùng.',
  version: 'Phiên bản, tệp',
  versionName: (version: string) => `Phiên bản ${version}`,
  uploadedBy: 'Người tải lên',
  uploadedAt: 'Tải lên lúc',
  state: 'Tình trạng',
  inUse: 'Đang dùng',
  notInUse: 'Không dùng',
  checkOf: (version: string) => `Kiểm tra phiên bản ${version}`,
  clean: 'Không có gì phải sửa; có thể dùng mẫu này.',
  toMend: (count: string) => `${count} chỗ phải sửa trước khi dùng được. Sửa trong Word rồi tải lên lại.`,
  near: 'Ở dòng',
  notes: 'Lưu ý',
  preview: 'Xem thử (.docx)',
  use: 'Dùng phiên bản này',
  findings,
  fields: 'Các ô dùng được trong mẫu',
  fieldsLead:
    'Viết tên ô giữa {{ và }}. Phần đặt giữa {{#tên}} và {{/tên}} được lặp lại cho từng mục, hoặc chỉ in khi ô có nội dung. Dòng, hàng chỉ có ô trống thì không in ra; thêm {{ẩn cột trống}} vào tiêu đề cột để bỏ cột không có số liệu.',
  field: 'Ô',
  about: 'In ra',
  example: 'Ví dụ',
  needed: 'cần có',
  history: 'Các lần chọn mẫu',
  builtIn: 'Mẫu có sẵn',
};

export type TemplateMessages = typeof vi;
