export const vi = {
  caption: (year: string) => `Ngày nghỉ và ngày làm bù năm ${year}`,
  lead: 'Hạn gửi báo cáo rơi vào ngày nghỉ thì chuyển sang ngày làm việc tiếp theo. Thứ Bảy và Chủ nhật là ngày nghỉ, trừ ngày làm bù.',
  year: 'Năm',
  add: 'Thêm ngày',
  addTitle: (year: string) => `Thêm ngày nghỉ, ngày làm bù năm ${year}`,
  days: 'Ngày',
  from: 'Từ ngày',
  to: 'Đến ngày',
  toHint: 'Để trống nếu chỉ một ngày.',
  kind: 'Loại',
  off: 'Ngày nghỉ',
  worked: 'Ngày làm bù',
  workedHint: 'Thứ Bảy, Chủ nhật nhưng vẫn làm việc.',
  name: 'Tên, lý do',
  nameHint: 'Ví dụ: Nghỉ Tết Nguyên đán; Làm bù cho ngày 02/5',
  order: 'Ngày cuối phải từ ngày đầu trở đi',
  emptyTitle: (year: string) => `Chưa có ngày nghỉ nào của năm ${year}`,
  emptyDetail: 'Thêm các ngày nghỉ lễ, Tết và ngày thứ Bảy làm bù; hạn gửi báo cáo sẽ tính theo.',
  saved: 'Đã lưu ngày nghỉ',
  remove: 'Bỏ',
  removeTitle: (name: string) => `Bỏ “${name}”?`,
  removeDetail: (days: string) =>
    `${days} sẽ được tính như ngày thường; hạn gửi báo cáo rơi vào những ngày này thay đổi theo.`,
};

export type DaysOffMessages = typeof vi;
