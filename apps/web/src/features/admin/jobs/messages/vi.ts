import type { JobName } from '@tiendo/contracts';

const jobs: Readonly<Record<JobName, { name: string; detail: string }>> = {
  'reporting-periods': {
    name: 'Mở và khóa kỳ báo cáo',
    detail: 'Mở kỳ vào ngày bắt đầu nhận báo cáo, khóa sau thời hạn gửi, ghi lại đơn vị chưa có số liệu.',
  },
  'verify-rollups': {
    name: 'Kiểm tra số tổng hợp',
    detail: 'Tính lại mọi số tổng hợp đang giữ và so với số gốc; chỉ báo chỗ khác nhau, không tự sửa.',
  },
  'recount-figures': {
    name: 'Tính lại số liệu theo quy tắc mới',
    detail:
      'Khi quy tắc của một chỉ số thay đổi ở quy mô lớn: tính lại từng kỳ, bắt đầu ngay sau khi lưu quy tắc; mỗi ngày một lần thử lại những kỳ bị lỗi.',
  },
  'audit-trail': {
    name: 'Kiểm tra nhật ký',
    detail:
      'Đối chiếu nhật ký với dữ liệu và với các bản xuất đã ký, rồi xuất bản của hôm nay; chỉ báo chỗ không khớp, không tự sửa.',
  },
};

export const vi = {
  title: 'Công việc định kỳ',
  jobs,
  schedule: (time: string) => `Chạy hằng ngày lúc ${time}`,
  next: (moment: string) => `Lần tới: ${moment}`,
  runNow: 'Chạy ngay',
  lastRuns: 'Các lần chạy gần đây',
  neverRun: 'Chưa chạy lần nào.',
  due: 'Đến lượt',
  outcome: 'Kết quả',
  did: 'Đã làm',
  done: 'Xong',
  failed: 'Lỗi',
  running: 'Đang chạy',
  byHand: (name: string) => `do ${name} yêu cầu`,
  bySchedule: 'tự động',
  waited: 'khi có việc',
  recounted: (count: string, periods: string) => `tính lại ${count} kỳ: ${periods}`,
  nothing: 'không có gì phải làm',
  opened: (periods: string) => `mở ${periods}`,
  closed: (periods: string) => `khóa ${periods}`,
  late: (period: string, count: string) => `${period}: ${count} đơn vị chưa có số liệu`,
  verified: (plans: string) => `đã kiểm tra ${plans} kế hoạch`,
  noDifference: 'không có chỗ khác nhau',
  differences: (count: string) => `${count} chỗ khác nhau`,
  causes: {
    busy: 'dữ liệu đang bị việc khác giữ',
    unavailable: 'mất kết nối tới cơ sở dữ liệu, hoặc chạy quá lâu',
    'storage-full': 'hết chỗ trên đĩa',
    internal: 'lỗi của phần mềm; hãy báo người quản trị kèm dòng dưới đây',
  },
  didAllTheSame: (did: string) => `phần còn lại vẫn xong: ${did}`,
  retriesAt: (moment: string) => `tự thử lại lúc ${moment}`,
  retriesNoMore: 'không tự thử lại nữa: hết nguyên nhân rồi thì bấm Chạy ngay',
  checkedEvents: (events: string) => `đã kiểm tra ${events} sự kiện`,
  noFinding: 'nhật ký nguyên vẹn',
  findings: (count: string) => `${count} điểm không khớp`,
  ran: (name: string) => `Đã chạy: ${name}`,
  goesOn: (name: string) => `Đang chạy: ${name}. Kết quả hiện ở bảng dưới khi xong`,
};

export type JobMessages = typeof vi;
