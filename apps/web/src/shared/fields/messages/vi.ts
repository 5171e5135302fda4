export const vi = {
  dayPlaceholder: 'ngày/tháng/năm',
  clear: 'Xóa',
  secrets: 'Không nhập nội dung, không tải lên văn bản thuộc bí mật nhà nước.',
};

export type FieldMessages = typeof vi;
