import type { Guide } from '../guide.js';

export const OFFICE: Guide = {
  slug: 'so-khoa-hoc-va-cong-nghe',
  title: 'Chuyên viên cơ quan thường trực',
  lead: 'Dành cho chuyên viên Sở Khoa học và Công nghệ theo dõi kế hoạch, cập nhật tình hình và tổng hợp báo cáo.',
  roles: ['editor'],
  sections: [
    {
      title: 'Bắt đầu ngày làm việc',
      steps: [
        '[[Việc cần xử lý]] gộp mọi kế hoạch: kỳ đang mở và hạn, đơn vị chưa có số liệu kèm điện thoại, chỉ tiêu và nhiệm vụ quá hạn hoặc im lặng, số liệu chưa thống nhất, bản nháp còn dở. Mỗi dòng dẫn tới chỗ làm.',
        'Ctrl + K đi tới bất kỳ kế hoạch, chỉ tiêu, đơn vị, văn bản, màn hình.',
      ],
      picture: { name: 'viec-hom-nay', alt: 'Trang Việc cần xử lý của cơ quan thường trực' },
    },
    {
      title: 'Cập nhật tình hình thực hiện',
      steps: [
        'Mở [[Nhiệm vụ]] hoặc [[Chỉ tiêu]]; chọn dòng bằng phím, bấm u để [[Cập nhật trạng thái]], Shift + U cho nhiều dòng đã chọn. Dán trạng thái hàng loạt từ Excel bằng mã hoặc tên.',
        'Dừng, chuyển tiếp phải có lý do; văn bản cho phép chưa có thì ghi nhận là chưa có. Sửa sai bằng lần cập nhật mới; bản cũ vẫn xem được.',
        '[[Nhập số liệu]]: chọn kỳ, khối; gõ, dán, kéo xuống như bảng tính. F4 mở chi tiết của ô: nguồn, độ chính xác, ghi chú.',
        '[[Đối chiếu số liệu]] nêu số liệu chưa thống nhất giữa các nguồn; chọn cách giải quyết và ghi căn cứ.',
        'Các bảng để mỗi dòng một hàng; bấm [[Đủ tên]] để xem đầy đủ tên. Trang của một văn bản cho biết những gì dựa vào văn bản đó; ở đó [[Thêm tệp]] hoặc [[Thêm bản mới]], bản trước vẫn giữ.',
      ],
      picture: { name: 'nhap-so-lieu', alt: 'Lưới nhập số liệu của các xã, phường trong một kỳ' },
    },
    {
      title: 'Yêu cầu đơn vị báo cáo',
      steps: [
        '[[Yêu cầu báo cáo]] → [[Lập yêu cầu báo cáo]]: công văn, kế hoạch, kỳ, giờ và ngày phải gửi, khối hoặc đơn vị, đề cương. [[Mở yêu cầu]] gửi tới mọi đơn vị một lần.',
        '[[Bảng kê]]: đặt các cột (chữ, số, ngày, lựa chọn, văn bản) hoặc bắt đầu từ [[Mẫu có sẵn]]; chọn chỉ số tính từ bảng kê. Khi lập yêu cầu, chọn ở [[Bảng kê phải điền]]; ở bảng theo dõi, bấm tên bảng kê để xem dòng của mọi đơn vị đã gửi và [[Lưu tệp]].',
        'Bảng theo dõi nêu đơn vị chưa gửi trước; chép danh sách để dán vào tin nhắn hoặc công văn đôn đốc.',
      ],
      picture: { name: 'yeu-cau-bang', alt: 'Bảng theo dõi của một yêu cầu báo cáo: đã gửi, gửi chậm, chưa gửi' },
    },
    {
      title: 'Phục vụ họp, báo cáo, công bố',
      steps: [
        '[[Họp Ban Chỉ đạo]]: chương trình tự gợi ý nội dung quá hạn, dừng, vướng mắc; [[Trình chiếu]]; [[Tải thông báo kết luận (.docx)]]; theo dõi kết luận đến khi xong.',
        'Văn bản in theo mẫu của tỉnh: ở [[Mẫu văn bản]] của phần quản trị, tải mẫu Word về, sửa, [[Tải mẫu lên]], [[Xem thử (.docx)]] rồi [[Dùng phiên bản này]].',
        '[[Chốt số liệu]] giữ nguyên số liệu của một ngày để sau này in lại đúng như cũ.',
        '[[Xếp hạng]]: gửi lấy ý kiến, tiếp thu, công bố. Chỉ bảng đã công bố mới được chia sẻ, đưa lên màn hình công cộng.',
      ],
    },
  ],
};
