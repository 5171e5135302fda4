export const vi = {
  title: 'Người lập báo cáo',
  lead: 'Lãnh đạo đơn vị cử và thôi cử người lập báo cáo; người lập báo cáo thấy và viết mọi báo cáo của đơn vị.',
  unitLabel: (unit: string) => `Người lập báo cáo của ${unit}`,
  none: 'Đơn vị chưa cử ai lập báo cáo',
  leads: 'Lãnh đạo đơn vị',
  writes: 'Lập báo cáo',
  notReady: 'chưa đặt mật khẩu',
  disabled: 'tài khoản đã vô hiệu hóa',
  nameTitle: 'Cử người lập báo cáo',
  displayName: 'Họ và tên',
  username: 'Tên đăng nhập',
  usernameHint:
    'Chữ thường không dấu, ví dụ: nguyen.van.an. Người đã có tài khoản của tỉnh thì ghi tên đăng nhập đang dùng.',
  name: 'Cử người này',
  named: (name: string) => `Đã cử ${name} lập báo cáo`,
  link: (username: string) => `Liên kết đặt mật khẩu của ${username}`,
  linkOnce: (until: string) => `Gửi liên kết này cho người được cử; chỉ hiện một lần, dùng được đến ${until}.`,
  newLink: 'Cấp lại liên kết',
  newLinkOf: (name: string) => `Cấp lại liên kết đặt mật khẩu cho ${name}`,
  remove: 'Thôi cử',
  removeOf: (name: string) => `Thôi cử ${name}`,
  removeTitle: (name: string) => `Thôi cử ${name} lập báo cáo?`,
  removeDetail: 'Người này không vào được báo cáo của đơn vị nữa; những gì đã ghi vẫn còn.',
  removed: (name: string) => `Đã thôi cử ${name}`,
};

export type ReporterMessages = typeof vi;
