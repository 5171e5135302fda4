export const vi = {
  dayPlaceholder: 'ngày/tháng/năm',
  noDay: (text: string) => `“${text}” chưa đúng là một ngày. Hãy ghi như 05/12/2026.`,
  dayTooEarly: (day: string) => `Ngày phải từ ${day} trở đi.`,
  dayTooLate: (day: string) => `Ngày không được sau ${day}.`,
  clear: 'Xóa',
  sameDay: { correction: 'Sửa nội dung đã ghi của ngày đó', further: 'Ghi thêm một lần trong ngày' },
  sameDayNeeded: 'Chọn: sửa nội dung cùng ngày, hay ghi thêm một lần trong ngày',
  secrets: 'Không nhập nội dung, không tải lên văn bản thuộc bí mật nhà nước.',
};

export type FieldMessages = typeof vi;
