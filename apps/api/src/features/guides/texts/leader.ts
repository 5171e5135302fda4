import type { Guide } from '../guide.js';

export const LEADER: Guide = {
  slug: 'lanh-dao-ban-chi-dao',
  title: 'Lãnh đạo, thành viên Ban Chỉ đạo',
  lead: 'Xem trong vài giây: việc gì xong, chậm, dừng; của ai, từ bao giờ, theo văn bản nào.',
  roles: ['committee', 'viewer'],
  sections: [
    {
      title: 'Đọc trang Tổng quan',
      steps: [
        'Câu đầu trang là kết quả chung theo đúng cách đếm của kế hoạch. Mỗi ô là một chỉ tiêu hoặc nhiệm vụ; góc đỏ là quá hạn.',
        '[[Nội dung cần tập trung chỉ đạo]] xếp theo số ngày quá hạn, ghi đơn vị, nguyên nhân, cấp có thẩm quyền. Chạm vào để xem căn cứ.',
        'Số liệu mở theo bản chốt gần nhất; [[Xem số liệu hiện hành]] để xem số mới nhất, chưa công bố.',
      ],
      picture: { name: 'tong-quan', alt: 'Trang Tổng quan của một kế hoạch' },
    },
    {
      title: 'So sánh địa phương, đơn vị',
      steps: [
        '[[Địa phương]]: nơi nhiều chỉ tiêu chưa đạt nhất ở trên; bảng đơn vị × chỉ tiêu cho thấy chỉ tiêu nào nhiều nơi chưa đạt.',
        '[[Xếp hạng]]: vị trí kỳ này và kỳ trước, chỉ tiêu nào làm thay đổi vị trí.',
        'Trên điện thoại, bộ lọc nằm sau một nút; màn hình treo tường mở bằng địa chỉ riêng do cơ quan thường trực cấp.',
      ],
      picture: { name: 'dia-phuong', alt: 'Bảng đơn vị theo chỉ tiêu, nơi thiếu nhiều nhất ở trên' },
    },
    {
      title: 'Trong cuộc họp',
      steps: [
        'Mở phiên họp ở [[Họp Ban Chỉ đạo]]; mũi tên chuyển nội dung, kết luận ghi ngay cạnh nội dung.',
        'Tài liệu họp tải về bằng Word hoặc in khổ A4, A3.',
      ],
    },
  ],
};
