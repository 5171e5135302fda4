import type { AnnexRemark } from '@tiendo/indicators/plan-text';

export type ReviewMessages = Readonly<Record<AnnexRemark['kind'], (text: string) => string>>;

export const vi: ReviewMessages = {
  unknownUnit: (text) => `Chưa có đơn vị “${text}” trong danh mục, đã ghi vào ghi chú`,
  unknownGroup: (text) => `“${text}” là tập hợp nhiều đơn vị, chưa có trong danh mục; đã ghi vào ghi chú`,
  severalUnits: (text) => `Có nhiều đơn vị cùng tên “${text}”, hãy chọn; đã ghi vào ghi chú`,
  spelledUnit: (text) => `Tên đơn vị viết khác dấu: ${text}`,
  endedUnit: (text) => `Đơn vị không tồn tại trong thời gian của kế hoạch: ${text}`,
  unreadDue: (text) => `Không đọc được thời hạn “${text}”, đã ghi vào ghi chú`,
  severalDues: (text) => `Có nhiều thời hạn: “${text}”; lấy thời hạn cuối`,
  beforeSpan: (text) => `“${text}”: lấy ngày cuối trước kỳ đó`,
  goesOn: (text) => `“${text}”: còn thực hiện tiếp sau thời hạn`,
  mixedDue: (text) => `“${text}” vừa có thời hạn vừa thường xuyên; chưa lấy thời hạn`,
  partDue: (text) => `“${text}”: lấy ngày cuối của phần đó`,
  startDue: (text) => `“${text}” mới nêu lúc bắt đầu; chưa lấy thời hạn`,
  countedDue: (text) => `“${text}” tính từ một ngày khác; chưa lấy thời hạn`,
  dueWords: (text) => `Thời hạn có thêm chữ: “${text}”`,
  unreadLevel: (text) => `Không đọc được mức “${text}”, đã ghi vào ghi chú`,
  severalLevels: (text) => `Có nhiều mức trong “${text}”: đã tách thành từng mức, hoặc chọn một mức`,
  hedgedLevel: (text) => `Mức chưa chắc chắn: “${text}”`,
  strivenLevel: (text) => `Mức phấn đấu: “${text}”`,
  changeLevel: (text) => `“${text}” là mức tăng, giảm; cần mức phải đạt`,
  directionLevel: (text) => `“${text}”: lấy là “không quá”`,
  unitDiffers: (text) => `Đơn vị tính trong mức “${text}” khác cột đơn vị tính`,
  maybeMerged: (text) => `Ô trống dưới ô “${text}”: là ô gộp hay để trống?`,
  maybePart: (text) => `Là phần của “${text}”, hay là chỉ tiêu riêng? Chưa chọn thì lấy là chỉ tiêu riêng`,
  noName: () => 'Chưa có tên',
  noSection: () => 'Chưa rõ thuộc trụ cột nào',
  sharedIndicator: (text) => `Trùng tên với một dòng ở trên, dùng chung chỉ số: “${text}”`,
  codeTaken: (text) => `Mã ${text} đã có, đã đặt mã mới`,
};
