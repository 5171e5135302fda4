export const vi = {
  views: 'Chế độ xem',
  saved: 'Chế độ xem đã lưu',
  none: 'Chưa lưu chế độ xem nào. Bộ lọc, cột và cách sắp xếp đang dùng có thể lưu dưới một tên để mở lại.',
  own: 'Của tôi',
  shared: 'Dùng chung',
  sharedMark: 'dùng chung',
  sharedBy: (name: string) => `${name} chia sẻ`,
  actions: (name: string) => `Sửa chế độ xem ${name}`,
  rename: 'Đổi tên',
  newName: 'Tên mới',
  replace: 'Lưu lại theo màn hình đang xem',
  share: 'Dùng chung trong tỉnh',
  unshare: 'Thôi dùng chung',
  remove: 'Xóa',
  removeSure: 'Xóa hẳn?',
  saveHead: 'Lưu chế độ đang xem',
  name: 'Tên',
  save: 'Lưu',
  cancel: 'Thôi',
  asOpened: 'Như khi mới mở',
};

export type SavedViewMessages = typeof vi;
