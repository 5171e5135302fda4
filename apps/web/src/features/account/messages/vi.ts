export const vi = {
  title: 'Đăng nhập',
  lead: 'Dành cho cán bộ được cấp tài khoản. Xem số liệu công khai không cần đăng nhập.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  changeTitle: 'Đổi mật khẩu',
  mustChange: 'Mật khẩu này chỉ dùng một lần. Hãy đặt mật khẩu của riêng bạn để tiếp tục.',
  current: 'Mật khẩu hiện tại',
  next: 'Mật khẩu mới',
  nextHint: 'Ít nhất 12 ký tự, không trùng tên đăng nhập.',
  repeat: 'Nhập lại mật khẩu mới',
  mismatch: 'Hai lần nhập chưa giống nhau',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu',
  setTitle: 'Đặt mật khẩu',
  setLead: 'Liên kết này chỉ dùng được một lần. Hãy đặt mật khẩu của riêng bạn.',
  linkIncomplete: 'Liên kết không đầy đủ. Hãy mở lại đúng liên kết được cấp, hoặc xin quản trị viên liên kết mới.',
  of: (owners: string) => `Theo dõi tiến độ thực hiện chỉ tiêu, nhiệm vụ: ${owners}`,
  forgotten: 'Quên mật khẩu hoặc chưa có tài khoản:',
  askHelp: (help: string) => `liên hệ ${help}.`,
  askAdministrator:
    'liên hệ người quản trị hệ thống của cơ quan, đơn vị; người quản trị cấp liên kết đặt lại mật khẩu.',
  unreachable: 'Không kết nối được tới máy chủ, hãy thử lại.',
};

export type AccountMessages = typeof vi;
