import type { AttentionItem } from '../../../shared/contract-types';

type Why = AttentionItem['why'][number];

const why: Readonly<Record<Why, string>> = {
  overdue: 'Quá hạn',
  stopped: 'Dừng triển khai',
  blocked: 'Vướng mắc',
  contradiction: 'Số liệu chưa thống nhất',
  silent: 'Chậm cập nhật',
};

export const vi = {
  title: 'Việc cần xử lý hôm nay',
  today: (day: string) => `Hôm nay, ${day}`,
  periodsWait: (count: string) => `${count} kỳ báo cáo chờ số liệu`,
  unitsMissing: (count: string) => `${count} đơn vị chưa gửi đủ`,
  itemsWait: (count: string, plans: string) => `${count} nội dung cần xử lý ở ${plans} kế hoạch`,
  contradictionsWait: (count: string) => `${count} chỗ số liệu chưa thống nhất`,
  remarksWait: (count: string) => `${count} kiến nghị chờ trả lời`,
  nothing: 'Không có việc nào chờ',
  nothingLead: 'Không có kỳ báo cáo, nội dung hay kiến nghị nào chờ xử lý.',
  next: (period: string, plan: string, opens: string, closes: string) =>
    `Kỳ tiếp theo: ${period} (${plan}), mở nhập số liệu từ ${opens}, thời hạn gửi báo cáo ${closes}.`,
  noNext: 'Chưa có kỳ báo cáo nào sắp đến.',
  noNextDo: 'Đặt kỳ báo cáo ở trang Kế hoạch.',
  otherOwner: (name: string, words: string) => `${name}: ${words}`,
  periods: 'Kỳ báo cáo',
  noPeriods: 'Không có kỳ báo cáo nào đang mở hoặc còn thiếu số liệu.',
  reported: (ratio: string) => `${ratio} đơn vị đã có số liệu`,
  everybody: 'Mọi đơn vị đã gửi đủ số liệu',
  enter: 'Nhập số liệu',
  enterIn: (period: string) => `Nhập số liệu ${period}`,
  contact: 'Đầu mối',
  noContact: 'Chưa có đầu mối',
  addContact: (unit: string) => `Thêm đầu mối của ${unit}`,
  call: (who: string) => `Gọi ${who}`,
  write: (who: string) => `Viết thư cho ${who}`,
  more: (count: string) => `Xem thêm ${count} đơn vị`,
  less: 'Thu gọn',
  items: 'Nội dung cần xử lý theo kế hoạch',
  noItems: 'Không có nội dung nào quá hạn, chậm cập nhật hay có số liệu chưa thống nhất.',
  over: (day: string) => `đã kết thúc ${day}`,
  why,
  whyIn: (reason: string, count: string, plan: string) => `${reason}: ${count}, ${plan}`,
  worst: 'Cần xử lý trước',
  unnamed: (code: string) => `${code} (nguồn không nêu tên)`,
  worstLate: (days: string) => `quá hạn ${days} ngày`,
  worstSilent: (days: string) => `chậm cập nhật ${days} ngày`,
  reconcile: (count: string) => `Đối chiếu số liệu: ${count} chỗ chưa xử lý`,
  inHand: (count: string) => `${count} chỗ đang xử lý`,
  leftOut: (count: string) => `${count} kế hoạch kết thúc đã lâu không tính ở đây.`,
  remarks: 'Kiến nghị chờ trả lời',
  remark: (count: string, period: string) => `${count} kiến nghị về bảng xếp hạng ${period}`,
  until: (day: string) => `nhận kiến nghị đến ${day}`,
  drafts: 'Dự thảo chưa ban hành',
  draftAt: (moment: string) => `sửa lúc ${moment}`,
  amendments: 'Điều chỉnh sắp có hiệu lực',
  amendment: (count: string, day: string) => `${count} nội dung điều chỉnh từ ${day}`,
  amendedSettings: (day: string) => `Thiết lập của kế hoạch thay đổi từ ${day}`,
  kept: 'Soạn dở trên máy này',
};

export type TodayMessages = typeof vi;
