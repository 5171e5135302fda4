import type { BoardGroup, RequestStanding } from '../request-standing';

const standings: Readonly<Record<RequestStanding, string>> = {
  overdue: 'Quá hạn, chưa gửi đủ',
  waiting: 'Đang mở',
  draft: 'Đang soạn',
  complete: 'Đã gửi đủ',
  withdrawn: 'Đã thu hồi',
};
const groups: Readonly<Record<BoardGroup, string>> = {
  overdue: 'Quá hạn',
  waiting: 'Chưa gửi',
  takenBack: 'Rút về để sửa',
  onTime: 'Đã gửi đúng hạn',
  late: 'Đã gửi muộn',
  planned: 'Sẽ gửi yêu cầu',
  excused: 'Không phải gửi nữa',
};

export const vi = {
  title: 'Yêu cầu báo cáo',
  lead: (open: string) => `${open} yêu cầu đang chờ đơn vị gửi`,
  leadLate: (open: string, late: string) => `${open} yêu cầu đang chờ đơn vị gửi, ${late} yêu cầu quá hạn`,
  leadNone: 'không có yêu cầu nào đang chờ đơn vị gửi',
  add: 'Lập yêu cầu báo cáo',
  none: 'Chưa có yêu cầu báo cáo nào',
  noneDetail:
    'Lập yêu cầu: chọn kế hoạch, kỳ, thời hạn và đơn vị, rồi mở cho các đơn vị. Mỗi đơn vị có sẵn báo cáo để soạn.',
  noneRead: 'Khi cơ quan thường trực lập yêu cầu báo cáo, yêu cầu sẽ hiện ở đây.',
  standings,
  groups,
  /** "03/12 đơn vị đã gửi". */
  sentOf: (ratio: string) => `${ratio} đơn vị đã gửi`,
  sentLate: (count: string) => `${count} gửi muộn`,
  asked: (count: string) => `${count} đơn vị`,
  withDocument: 'trả lời kèm văn bản',
  onSystem: 'chỉ trả lời trên hệ thống',
  asksItems: 'hỏi cả nhiệm vụ',
  back: 'Yêu cầu báo cáo',
  openedAt: (moment: string) => `mở lúc ${moment}`,
  draftNote: 'Yêu cầu chưa mở: chưa đơn vị nào thấy.',
  withdrawnNote: 'Yêu cầu đã thu hồi: báo cáo đã gửi vẫn giữ nguyên, đơn vị chưa gửi không phải gửi nữa.',
  outline: (count: string) => `Đề cương: ${count} mục`,
  required: 'bắt buộc',

  boardLabel: 'Các đơn vị theo tình trạng gửi',
  statesLabel: 'Tình trạng gửi',
  all: 'Tất cả',
  block: 'Khối',
  allBlocks: 'Tất cả các khối',
  otherBlock: 'Đơn vị khác',
  unit: 'Đơn vị',
  state: 'Tình trạng',
  given: 'Đã trả lời',
  askedFor: 'Được hỏi',
  ofLines: (ratio: string) => `${ratio} chỉ số`,
  ofItems: (ratio: string) => `${ratio} nhiệm vụ`,
  nothingAsked: 'chỉ nội dung',
  sentAt: (moment: string) => `lúc ${moment}`,
  receipt: (code: string) => `mã ${code}`,
  read: 'Xem báo cáo',
  readOf: (unit: string) => `Xem báo cáo của ${unit}`,
  noUnits: 'Không có đơn vị nào khớp',
  noUnitsDetail: 'Hãy chọn tình trạng hoặc khối khác.',
  clear: 'Bỏ lọc',

  open: 'Mở yêu cầu',
  openTitle: (title: string) => `Mở “${title}”?`,
  openDetail: (units: string) => `${units} đơn vị sẽ nhận yêu cầu này và có báo cáo để soạn.`,
  openAfter: 'Mở xong chỉ còn sửa được tên, văn bản và thời hạn; muốn hỏi khác phải thu hồi và lập yêu cầu mới.',
  opened: (units: string) => `Đã mở yêu cầu cho ${units} đơn vị`,
  withdraw: 'Thu hồi',
  withdrawTitle: 'Thu hồi yêu cầu',
  withdrawAbout: (title: string, missing: string) =>
    `${title}. ${missing} đơn vị chưa gửi sẽ không phải gửi nữa; báo cáo đã gửi vẫn giữ nguyên.`,
  withdrawDraftAbout: (title: string) => `${title}. Yêu cầu chưa mở, chưa đơn vị nào thấy.`,
  withdrawReason: 'Lý do thu hồi',
  withdrawn: 'Đã thu hồi yêu cầu',
};

export type RequestMessages = typeof vi;
