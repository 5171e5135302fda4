import type { Guide } from '../guide.js';

/** One page for who reports for a commune, on a phone or a computer. */
export const COMMUNE: Guide = {
  slug: 'xa-phuong',
  title: 'Xã, phường gửi báo cáo: một trang',
  lead: 'Dành cho công chức xã, phường, đặc khu nhập báo cáo định kỳ trên điện thoại hoặc máy tính.',
  roles: ['reporter', 'unitLeader'],
  sections: [
    {
      title: 'Nhập và gửi trong năm bước',
      steps: [
        'Mở địa chỉ Sở Khoa học và Công nghệ đã gửi, đăng nhập bằng tài khoản của mình. Lần đầu, mở liên kết trên phiếu giao tài khoản và tự đặt mật khẩu từ 12 ký tự.',
        'Vào [[Báo cáo định kỳ]]. Báo cáo gần hạn nhất ở trên cùng, có giờ, ngày phải gửi và số dòng còn thiếu. Chạm vào báo cáo để mở.',
        'Ở phần [[Số liệu]], gõ số của kỳ này như vẫn viết: 192/299, 64,21%, 1.850. Số không đổi so với kỳ trước: chạm “Không thay đổi” một lần, nút ấy ghi sẵn số được giữ (trên máy tính: [[Không đổi]]). Không có nội dung này: chạm [[Khác]] rồi [[Không có]].',
        'Ở phần [[Nhiệm vụ]], chọn tình trạng thực hiện; ở phần [[Bảng kê]] (nếu có), thêm từng dòng; ở phần [[Nội dung]], viết theo từng mục của đề cương.',
        'Vào [[Kiểm tra và gửi]], xem các điều cần xem lại rồi chọn [[Trình lãnh đạo]]. Lãnh đạo chọn [[Duyệt gửi]] là xong; biên nhận có mã và giờ tiếp nhận.',
      ],
      picture: {
        name: 'bao-cao-dien-thoai',
        alt: 'Báo cáo của một xã trên điện thoại: từng chỉ số một thẻ, nút Không đổi và Không có',
      },
    },
    {
      title: 'Cần biết',
      steps: [
        'Mỗi ô tự lưu khi rời ô. Mất mạng vẫn làm tiếp được: ô ghi [[Chờ mạng]], được giữ trên máy này kể cả khi tắt máy, và tự gửi một lần khi có mạng. Báo cáo đã mở thì không có mạng vẫn mở lại được.',
        'Nơi không có mạng: [[Tải biểu Excel]] khi có mạng, điền ô vàng, về lại chọn [[Đưa biểu Excel vào]]; xem trước những số sẽ đổi rồi ghi một lần.',
        'Số liệu đã báo cáo ở văn bản khác: chọn [[Khác]], ghi [[Đã báo cáo tại văn bản số]] (ví dụ 403/SNV-VP) và [[Ngày văn bản]], rồi [[Ghi văn bản này]].',
        'Báo cáo bị trả lại có lời nhận xét ở đầu trang. Sửa xong thì trình lại; hạn gửi tính theo lần gửi đầu tiên.',
        'Không nhập thông tin thuộc phạm vi bí mật nhà nước.',
      ],
    },
  ],
};
