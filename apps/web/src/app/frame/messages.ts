import { defineMessages } from '../../shared/i18n';

const vi = {
  skip: 'Đến nội dung chính',
  menuLabel: 'Trình đơn chính',
  menu: {
    overview: 'Tổng quan',
    targets: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ',
    localities: 'Địa phương',
    plans: 'Kế hoạch',
    meetings: 'Họp Ban Chỉ đạo',
    reconciliation: 'Đối chiếu số liệu',
    admin: 'Quản trị hệ thống',
    more: 'Thêm',
  },
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  changePassword: 'Đổi mật khẩu',
  account: 'Tài khoản',
  language: 'Ngôn ngữ',
  languageName: 'Tiếng Việt',
  otherLanguageName: 'English',
  scheme: 'Giao diện',
  schemes: { light: 'Sáng', dark: 'Tối', auto: 'Theo máy' },
  choosePlan: 'Chọn kế hoạch',
  searchPlan: 'Tìm kế hoạch',
  noPlanFound: 'Không có kế hoạch nào khớp',
  asOf: 'Số liệu tính đến ngày',
  chooseDay: 'Chọn ngày số liệu',
  today: 'Hôm nay',
  planEnd: 'Ngày cuối kế hoạch',
  lastMonthEnd: 'Cuối tháng trước',
  figures: 'Chọn bộ số liệu',
  live: 'Tạm tính',
  liveValue: 'số liệu hiện hành',
  liveDetail: 'Số liệu hiện hành, thay đổi theo từng lần cập nhật',
  snapshot: 'Bản chốt',
  publish: 'Chốt số liệu',
  toLive: 'Xem số liệu hiện hành',
  toSnapshot: 'Xem bản chốt mới nhất',
  moment: 'Như đã biết lúc',
  noSnapshot: 'Kế hoạch này chưa có bản chốt số liệu.',
  noPlanTitle: 'Chưa có kế hoạch nào',
  noPlanSignedIn: 'Hãy lập kế hoạch đầu tiên trong mục Kế hoạch.',
  noPlanAnonymous: 'Chưa có kế hoạch nào được công khai. Đăng nhập để xem các kế hoạch của đơn vị.',
  expiredTitle: 'Phiên làm việc đã hết hạn',
  expiredDetail: 'Hãy đăng nhập lại để tiếp tục. Nội dung đang nhập vẫn được giữ nguyên.',
};

export type FrameMessages = typeof vi;

/** Words of the page frame: menu, header, session. */
export const frameMessages = defineMessages<FrameMessages>({ vi, en: () => import('./messages.en') });
