/** What units write while an item is under way, by the kind of work; a step further in each statement. */
export const SENTENCES = {
  document: [
    'Đã thành lập tổ soạn thảo, đang xây dựng dự thảo.',
    'Đã xây dựng dự thảo, đang lấy ý kiến các cơ quan, đơn vị, địa phương.',
    'Đã tiếp thu ý kiến góp ý, gửi Sở Tư pháp thẩm định.',
    'Đã hoàn thiện hồ sơ, trình UBND tỉnh xem xét, ban hành.',
  ],
  project: [
    'Đã được chấp thuận chủ trương, đang lập đề cương và dự toán chi tiết.',
    'Đề cương và dự toán đã được thẩm định; đang tổ chức lựa chọn nhà thầu.',
    'Đã ký hợp đồng, đơn vị thi công đang triển khai theo tiến độ.',
    'Đang cài đặt, cấu hình và vận hành thử nghiệm.',
  ],
  data: [
    'Đã ban hành văn bản hướng dẫn, các đơn vị đang rà soát dữ liệu hiện có.',
    'Đang thu thập, đối chiếu và làm sạch dữ liệu theo hướng dẫn.',
    'Đang cập nhật dữ liệu lên hệ thống, kiểm tra chéo giữa các đơn vị.',
    'Đã cơ bản hoàn thành cập nhật, đang khắc phục dữ liệu sai lệch.',
  ],
  training: [
    'Đã ban hành kế hoạch, phân bổ chỉ tiêu cho từng đơn vị.',
    'Đang triển khai theo kế hoạch; đã hoàn thành một phần khối lượng.',
    'Các đơn vị tiếp tục triển khai, tập trung tại địa bàn còn lại.',
  ],
  event: [
    'Đã ban hành kế hoạch và phân công nhiệm vụ cho các đơn vị.',
    'Đang chuẩn bị nội dung, lựa chọn đơn vị phối hợp.',
    'Đang triển khai theo đúng tiến độ kế hoạch.',
  ],
  number: [
    'Đang triển khai; đã giao chỉ tiêu cụ thể cho từng đơn vị, địa phương.',
    'Kết quả tăng so với kỳ trước; tiếp tục đôn đốc các đơn vị có tỷ lệ thấp.',
    'Tiếp tục thực hiện; đã tổ chức kiểm tra, tháo gỡ tại các đơn vị chậm.',
    'Kết quả tiệm cận mục tiêu; tập trung xử lý phần còn lại.',
  ],
};

export const GROUNDS = {
  unit: [
    'Đang triển khai tại các xã, phường, thị trấn theo kế hoạch của địa phương.',
    'Đã phân công bộ phận phụ trách, đang thực hiện.',
    'Đang rà soát khối lượng, dự kiến hoàn thành đúng thời hạn.',
  ],
};
