export const vi = {
  dayPlaceholder: 'ngày/tháng/năm',
  noDay: (text: string) => `“${text}” chưa đúng là một ngày. Hãy ghi như 05/12/2026.`,
  dayTooEarly: (day: string) => `Ngày phải từ ${day} trở đi.`,
  dayTooLate: (day: string) => `Ngày không được sau ${day}.`,
  clear: 'Xóa',
  secrets: 'Không nhập nội dung, không tải lên văn bản thuộc bí mật nhà nước.',
};

export type FieldMessages = typeof vi;
