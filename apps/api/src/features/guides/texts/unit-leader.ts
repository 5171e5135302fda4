import type { Guide } from '../guide.js';

export const UNIT_LEADER: Guide = {
  slug: 'lanh-dao-don-vi',
  title: 'Lãnh đạo đơn vị',
  lead: 'Dành cho người đứng đầu hoặc cấp phó duyệt gửi báo cáo của sở, ban, ngành, xã, phường.',
  roles: ['unitLeader'],
  sections: [
    {
      title: 'Duyệt gửi báo cáo',
      steps: [
        'Vào [[Báo cáo định kỳ]]; báo cáo [[Đã trình lãnh đạo]] chờ duyệt. Mở báo cáo, xem số liệu, nhiệm vụ, lời văn và các điều cần xem ở [[Kiểm tra và gửi]].',
        'Đồng ý: [[Duyệt gửi]]. Chưa đồng ý: [[Trả lại để sửa]], ghi lời nhận xét; người nhập thấy ngay.',
        'Văn thư gửi theo bản đã ký: [[Duyệt theo văn bản đã ký]]. Người được ủy quyền bằng văn bản có ngày: [[Gửi theo ủy quyền]].',
        'Gửi xong có biên nhận: giờ tiếp nhận và mã. Hạn tính theo lần gửi đầu tiên, kể cả khi bị trả lại sau đó.',
        'Phát hiện sai sau khi gửi: [[Rút báo cáo đã gửi]], ghi lý do, sửa rồi gửi lại; biên nhận cũ vẫn giữ nguyên.',
      ],
      picture: { name: 'bao-cao-duyet', alt: 'Phần Kiểm tra và gửi của một báo cáo: các điều cần xem trước khi gửi' },
    },
    {
      title: 'Theo dõi đơn vị mình',
      steps: [
        'Trang của đơn vị nêu chỉ tiêu chưa đạt trước, nhiệm vụ quá hạn trước, so với mức giữa của khối và diễn biến các kỳ.',
        '[[Xếp hạng]] của kế hoạch: bản tạm tính chỉ cho thấy dòng của đơn vị mình; bản đã công bố cho thấy cả khối.',
      ],
    },
  ],
};
