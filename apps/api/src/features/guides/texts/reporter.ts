import type { Guide } from '../guide.js';

export const REPORTER: Guide = {
  slug: 'nguoi-nhap-bao-cao',
  title: 'Người nhập báo cáo của đơn vị',
  lead: 'Dành cho công chức được giao nhập báo cáo của sở, ban, ngành, xã, phường, cơ quan trung ương trên địa bàn.',
  roles: ['reporter'],
  sections: [
    {
      title: 'Tìm việc phải làm',
      steps: [
        'Sau khi đăng nhập, hệ thống mở [[Báo cáo phải gửi]] khi đơn vị còn báo cáo chưa gửi. Mỗi báo cáo ghi giờ, ngày phải gửi, phần đã xong và lời nhận xét nếu bị trả lại.',
        'Một báo cáo có thể hỏi số liệu của nhiều kế hoạch; số liệu giống nhau chỉ hỏi một lần.',
        'Bấm Ctrl + K để đi thẳng tới kế hoạch, chỉ tiêu, đơn vị, màn hình; không cần gõ dấu.',
      ],
      picture: { name: 'bao-cao-danh-sach', alt: 'Danh sách báo cáo phải gửi, báo cáo gần hạn nhất ở trên' },
    },
    {
      title: 'Nhập số liệu',
      steps: [
        'Mỗi dòng có chỉ số, đơn vị tính, số kỳ trước, mức giao. Gõ số vào ô [[Kỳ này]]: tử số trên mẫu số (192/299), tỷ lệ (64,21%) hoặc số (1.850). Enter xuống dòng, Shift + Enter lên dòng.',
        'Dán cả cột hoặc bảng từ Excel, Word; tên chỉ số, tên đơn vị trong bảng được nhận ra, dòng không nhận ra được nêu lại để sửa.',
        '[[Không đổi]] giữ số kỳ trước (số ấy hiện trên nút). [[Khác]] rồi [[Không có]] là trả lời đơn vị không có nội dung này; khác với để trống.',
        '[[Khác]] mở các câu trả lời còn lại: [[Đã báo cáo tại văn bản số]] kèm [[Ngày văn bản]], [[Số liệu tính đến ngày]] khi số liệu không phải của ngày cuối kỳ, ghi chú, lý do, [[Độ chính xác]] (ước, sơ bộ, chính thức), [[Nguồn số liệu]].',
        'Biểu yêu cầu ước cả năm thì ghi ở ô [[Ước cả năm]]; số ước không tính là kết quả.',
        '[[Chép từ kỳ trước]] chép phần lời văn và số liệu; dòng chép sang mang dấu “chưa cập nhật” đến khi có người xem lại.',
      ],
      picture: {
        name: 'bao-cao-so-lieu',
        alt: 'Phần Số liệu của một báo cáo trên máy tính: kỳ trước, mức giao, kỳ này và tình trạng từng dòng',
      },
    },
    {
      title: 'Nhiệm vụ, bảng kê, lời văn',
      steps: [
        'Phần [[Nhiệm vụ]]: chọn [[Tình trạng thực hiện]]; dừng hoặc chuyển tiếp sang năm sau phải ghi [[Lý do]] và văn bản cho phép.',
        'Phần [[Bảng kê]]: [[Thêm dòng]] rồi gõ, Enter xuống dòng; hoặc dán cả bảng có dòng tiêu đề, hoặc [[Nhập từ tệp]] Excel, CSV. Cột theo thứ tự nào cũng được. Dòng dự kiến, đang thực hiện của kỳ trước đã có sẵn: chỉ đổi [[Trạng thái]]. Không có gì thì chọn [[Không có gì để kê trong kỳ này]].',
        'Dòng số liệu tính từ bảng kê có nút “Theo bảng kê”: bấm để lấy số đếm; số khác bảng kê thì phải nêu lý do.',
        'Phần [[Nội dung]]: viết theo mục của đề cương; [[Thêm mục riêng]] nếu đơn vị cần báo cáo thêm; mục riêng kéo được đến chỗ khác, hoặc bấm ↑ ↓. Văn bản và kỳ sau giữ đúng thứ tự ấy.',
      ],
    },
    {
      title: 'Kiểm tra, trình, lấy văn bản',
      steps: [
        '[[Kiểm tra và gửi]] nêu điều phải sửa và điều cần giải thích: tử số lớn hơn mẫu số, phân tổ không khớp tổng số, số lũy kế giảm, dòng còn trống. Bấm vào từng điều để tới đúng dòng.',
        '[[Trình lãnh đạo]] khóa báo cáo trong khi chờ duyệt; [[Rút về để sửa]] nếu phát hiện sai trước khi duyệt.',
        '[[Tải công văn (.docx)]] hoặc [[Tải báo cáo (.docx)]] theo Nghị định 30/2020/NĐ-CP để trình ký; sửa được trong Word.',
        'Yêu cầu “kèm văn bản”: sau khi ký, tải bản đã ký lên, ghi số, ngày, người ký rồi chọn [[Duyệt theo văn bản đã ký]].',
      ],
    },
  ],
};
