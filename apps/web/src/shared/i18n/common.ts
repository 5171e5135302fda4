import { defineMessages } from './messages';

const vi = {
  product: 'Tiến Độ',
  loading: 'Đang tải…',
  retry: 'Thử lại',
  close: 'Đóng',
  cancel: 'Hủy',
  save: 'Lưu',
  target: 'Chỉ tiêu',
  task: 'Nhiệm vụ',
  targetsLower: 'chỉ tiêu',
  tasksLower: 'nhiệm vụ',
  itemsLower: 'nội dung',
  notStatedBySource: 'Nguồn không nêu',
  noLeadUnit: 'Nguồn không nêu đơn vị chủ trì',
  unnamed: (code: string) => `${code} (nguồn không nêu tên)`,
  failedTitle: 'Chưa tải được nội dung này',
  offlineDetail: 'Không kết nối được tới máy chủ. Hãy kiểm tra đường truyền rồi thử lại.',
  requestId: (id: string) => `Mã yêu cầu: ${id}`,
  notFoundTitle: 'Không tìm thấy trang này',
  notFoundDetail: 'Đường dẫn có thể đã thay đổi hoặc nội dung đã được gỡ bỏ.',
  noPermissionTitle: 'Bạn chưa có quyền xem nội dung này',
  noPermissionSignIn: 'Hãy đăng nhập bằng tài khoản được phân quyền.',
  noPermissionOther: 'Hãy liên hệ quản trị viên nếu bạn cần xem nội dung này.',
  signIn: 'Đăng nhập',
  backToOverview: 'Về trang Tổng quan',
  showTable: 'Xem bảng số liệu',
  showChart: 'Xem biểu đồ',
  saveChart: 'Lưu biểu đồ',
  saveAsPng: 'Ảnh PNG',
  saveAsSvg: 'Hình vẽ SVG',
  /** Some provinces carry the mark in their name already. */
  simulated: (province: string) => (/mô phỏng/i.test(province) ? province : `${province} – số liệu mô phỏng`),
  simulatedNote: 'Số liệu trên trang này không phải số liệu thật của địa phương nào.',
};

export type CommonMessages = typeof vi;

/** Words that every screen shares. */
export const commonMessages = defineMessages<CommonMessages>({ vi, en: () => import('./common.en') });
