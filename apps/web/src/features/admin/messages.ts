import { defineMessages } from '../../shared/i18n';

const vi = {
  title: 'Quản trị hệ thống',
  sections: 'Phần quản trị',
  users: 'Người dùng',
  units: 'Cơ quan, đơn vị',
  successions: 'Sắp xếp đơn vị',
  maps: 'Bản đồ',
  indicators: 'Chỉ số',
  people: 'Cán bộ',
  jobs: 'Công việc định kỳ',
  province: 'Tỉnh, thành phố',
  search: 'Tìm kiếm',
  searchKey: 'Nhấn / để tìm',
  all: 'Tất cả',
  clearFilters: 'Bỏ lọc',
  nothingFound: 'Không có kết quả nào khớp',
  nothingFoundDetail: 'Hãy thử từ khác hoặc bỏ bớt điều kiện lọc.',
  showMore: 'Xem thêm',
  shown: (shown: string, total: string) => `Đang hiện ${shown}/${total}`,
  edit: 'Sửa',
  actionsOf: (name: string) => `Thao tác với ${name}`,
  unsavedTitle: 'Nội dung đang nhập chưa được lưu',
  keepTyping: 'Tiếp tục nhập',
  discard: 'Bỏ nội dung đang nhập',
  staleTitle: 'Nội dung này vừa được người khác thay đổi',
  staleDetail: 'Những chỗ khác nhau được đặt cạnh nhau dưới đây. Chưa có gì bị ghi đè.',
  staleField: 'Nội dung',
  staleYours: 'Bạn đang nhập',
  staleTheirs: 'Đang được lưu',
  staleSame: 'Những gì bạn nhập giống với bản đang được lưu.',
  keepYours: 'Lưu nội dung của tôi',
  keepTheirs: 'Giữ bản đang được lưu',
  none: '(không có)',
  optional: (label: string) => `${label} (không bắt buộc)`,
  missing: 'Cần nhập nội dung này',
  choose: 'Chọn…',
  remove: 'Bỏ',
};

export type AdminMessages = typeof vi;

/** Words that the three screens of administration share. */
export const adminMessages = defineMessages<AdminMessages>({ vi, en: () => import('./messages.en') });
