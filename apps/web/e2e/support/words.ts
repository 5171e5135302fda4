/** The plan of the sample that every journey reads. */
export const KH73 = 'quang-ninh-kh73-2024';

/** Addresses of a plan's screens. */
export const at = {
  overview: (plan = KH73, search = '') => `/ke-hoach/${plan}/tong-quan${search}`,
  targets: (plan = KH73, search = '') => `/ke-hoach/${plan}/chi-tieu${search}`,
  tasks: (plan = KH73, search = '') => `/ke-hoach/${plan}/nhiem-vu${search}`,
  target: (code: string, plan = KH73) => `/ke-hoach/${plan}/chi-tieu/${code}`,
  task: (code: string, plan = KH73) => `/ke-hoach/${plan}/nhiem-vu/${code}`,
};

/** The headings of the overview as the annual report prints its figures. */
export const FINDING = '21/30 chỉ tiêu hoàn thành, cơ bản hoàn thành (70%); 22/35 nhiệm vụ hoàn thành (62,9%)';

/** Done of total and percentage, by pillar (targets) and by group (tasks), in the plan's order. */
export const PILLARS = [
  ['Dữ liệu số', '0/3', '0%'],
  ['Chính quyền số', '10/11', '90,91%'],
  ['Kinh tế số', '5/7', '71,43%'],
  ['Xã hội số', '6/9', '66,67%'],
] as const;
export const GROUPS = [
  ['Nhận thức số', '6/7', '85,7%'],
  ['Thể chế số', '2/4', '50%'],
  ['Phát triển hạ tầng số', '1/3', '33,3%'],
  ['Dữ liệu số', '1/3', '33,3%'],
  ['Nền tảng số', '1/3', '33,3%'],
  ['Nhân lực số', '3/3', '100%'],
  ['An toàn thông tin mạng', '2/2', '100%'],
  ['Chính quyền số', '0/2', '0%'],
  ['Phát triển kinh tế số', '2/4', '50%'],
  ['Phát triển xã hội số', '4/4', '100%'],
] as const;
