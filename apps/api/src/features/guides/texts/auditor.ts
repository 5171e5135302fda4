import type { Guide } from '../guide.js';

export const AUDITOR: Guide = {
  slug: 'kiem-tra-giam-sat',
  title: 'Người kiểm tra, giám sát',
  lead: 'Dành cho người được giao quyền xem toàn bộ, kể cả nhật ký, và không sửa gì.',
  roles: ['auditor'],
  sections: [
    {
      title: 'Truy nguồn một con số',
      steps: [
        'Từ con số ở [[Tổng quan]], mở danh sách, mở chỉ tiêu hoặc nhiệm vụ: lịch sử cập nhật ghi ai, lúc nào, theo văn bản nào; bản đã thay thế hoặc thu hồi vẫn còn.',
        'Chọn ngày và bản chốt ở đầu trang để xem đúng như đã biết tại thời điểm đó.',
        '[[Đối chiếu số liệu]] liệt kê số liệu chưa thống nhất và cách đã giải quyết.',
      ],
    },
    {
      title: 'Nhật ký',
      steps: [
        '[[Nhật ký]] ở phần quản trị: lọc theo người, việc, ngày; kể cả lần đăng nhập không thành công, tải tệp, xuất văn bản.',
        'Chuỗi nhật ký được kiểm tra hằng đêm; dấu nhật ký xuất ra nơi khác để phát hiện sửa đổi từ bên trong cơ sở dữ liệu.',
      ],
    },
  ],
};
