export const vi = {
  label: 'Kết nối và nội dung chờ gửi',
  waiting: (count: string) => `${count} ô chờ gửi`,
  waitingDetail: 'Đang giữ trên máy này; có mạng sẽ tự gửi theo thứ tự.',
  copy: (moment: string) => `Không có mạng: đang xem bản lưu lúc ${moment}.`,
  notDurable: 'Trình duyệt này không cho lưu trên máy.',
  notDurableDetail: 'Số liệu chỉ lưu khi có mạng. Hãy mở bằng Chrome, Edge hoặc Safari để làm được cả khi mất mạng.',
};

export type OutboxMessages = typeof vi;
