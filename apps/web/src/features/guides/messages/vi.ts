export const vi = {
  title: 'Hướng dẫn sử dụng',
  lead: 'Theo vai trò; tải về Word để in hoặc gửi kèm công văn.',
  own: 'Dành cho vai trò của bạn',
  others: 'Các hướng dẫn khác',
  document: 'Tải hướng dẫn (.docx)',
  back: 'Mọi hướng dẫn',
  inVietnamese: null as string | null,
};
export type GuideMessages = typeof vi;
