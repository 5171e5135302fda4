import type { PersonRole } from '../people.queries';

const roles: Readonly<Record<PersonRole, string>> = {
  leaderInCharge: 'Lãnh đạo phụ trách',
  officer: 'Cán bộ đầu mối',
  committeeMember: 'Thành viên Ban Chỉ đạo',
};

export const vi = {
  roles,
  caption: 'Cán bộ của các cơ quan, đơn vị, xếp theo tên',
  searchLabel: 'Tìm theo họ tên',
  now: 'Đang đảm nhiệm',
  when: 'Thời gian',
  role: 'Vai trò',
  unit: 'Đơn vị',
  fullName: 'Họ và tên',
  position: 'Chức vụ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  span: (from: string, to: string | null) => (to ? `${from} – ${to}` : `Từ ${from}`),
  ended: 'Đã thôi đảm nhiệm',
  add: 'Thêm cán bộ',
  addTitle: 'Thêm cán bộ',
  editTitle: 'Sửa thông tin cán bộ',
  saved: (name: string) => `Đã lưu thông tin của ${name}`,
  end: 'Kết thúc đảm nhiệm',
  endTitle: (name: string) => `Kết thúc đảm nhiệm của ${name}`,
  endDetail: 'Cán bộ vẫn còn trong danh sách, với ngày kết thúc; số liệu trước đó không thay đổi.',
  lastDay: 'Ngày cuối đảm nhiệm',
  endedDone: (name: string, day: string) => `${name} đảm nhiệm đến hết ngày ${day}`,
  emptyTitle: 'Chưa có cán bộ nào',
  emptyDetail: 'Thêm lãnh đạo phụ trách và cán bộ đầu mối để trang chi tiết cho biết cần liên hệ ai.',
  orderWrong: 'Ngày kết thúc phải từ ngày bắt đầu trở đi',
  emailWrong: 'Địa chỉ thư điện tử chưa đúng',
  loading: 'Đang tải danh sách cán bộ',
};

export type PeopleMessages = typeof vi;
