import type { Guide } from '../guide.js';

export const ADMIN: Guide = {
  slug: 'quan-tri',
  title: 'Người quản trị của tỉnh',
  lead: 'Dành cho người quản lý đơn vị, tài khoản, ngày nghỉ, màn hình và nhật ký của tỉnh.',
  roles: ['admin'],
  sections: [
    {
      title: 'Ngày đầu tiên',
      steps: [
        '[[Bắt đầu]] nêu việc còn lại theo thứ tự: đơn vị, tài khoản, kế hoạch đầu tiên, biểu và kỳ. Đơn vị và tài khoản nhập từ một tệp Excel, xem trước rồi mới nhận; sai một dòng thì không nhận dòng nào.',
        '[[In phiếu giao (A4, 6 phiếu một trang)]] để giao liên kết dùng một lần cho từng người. Không có mật khẩu mặc định.',
      ],
      picture: { name: 'bat-dau', alt: 'Trang Bắt đầu với các việc còn lại' },
    },
    {
      title: 'Việc thường xuyên',
      steps: [
        'Tài khoản: cấp lại liên kết đặt mật khẩu, khóa, mở; vai trò gắn với một đơn vị khi cần.',
        'Sắp xếp đơn vị hành chính: nhập văn bản, đơn vị cũ, đơn vị mới, ngày có hiệu lực; chuỗi số liệu nối theo quy tắc đã chọn.',
        '[[Ngày nghỉ]] của năm, kể cả ngày thứ Bảy làm bù: hạn gửi báo cáo tự dời theo.',
        '[[Mẫu văn bản]]: tải mẫu Word có sẵn, sửa trong Word, [[Tải mẫu lên]], đọc kết quả kiểm tra, [[Xem thử (.docx)]] rồi [[Dùng phiên bản này]]; [[Dùng lại mẫu có sẵn]] bất cứ lúc nào. Mọi phiên bản và lần chọn đều được giữ.',
        'Khóa màn hình treo tường: mỗi khóa một kế hoạch, chỉ xem, thu hồi bất cứ lúc nào.',
        '[[Hệ thống kết nối]]: tạo khóa cho hệ thống đang giữ số liệu, chọn kế hoạch, chỉ số, đơn vị và ngày hết hạn. Khóa chỉ hiện một lần; gửi qua kênh an toàn. Ô do hệ thống cung cấp không hỏi đơn vị; muốn nhập thay phải nêu lý do.',
        '[[Nhật ký]] và kiểm tra nhật ký: ai làm gì, khi nào; xuất dấu nhật ký để đối chiếu.',
      ],
    },
  ],
};
