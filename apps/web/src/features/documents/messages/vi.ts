import type { Citations } from '@tiendo/contracts';

type Role<Kind extends 'plans' | 'meetings' | 'rankings'> = Citations[Kind]['items'][number]['role'];
type Reconciled = Citations['reconciliation'][number]['role'];

const roles: Readonly<Record<Role<'plans'>, string>> = {
  source: 'Ban hành kế hoạch',
  requirements: 'Nguồn của nội dung',
  amendment: 'Điều chỉnh',
  allotment: 'Giao chỉ tiêu',
  snapshot: 'Chốt số liệu',
  opening: 'Công khai kế hoạch',
};

const meetingRoles: Readonly<Record<Role<'meetings'>, string>> = {
  announcement: 'Thông báo kết luận',
  directive: 'Chỉ đạo',
  followUp: 'Kết quả thực hiện',
};

const rankingRoles: Readonly<Record<Role<'rankings'>, string>> = {
  decision: 'Quyết định công bố',
  basis: 'Căn cứ xếp hạng',
};

const reconciled: Readonly<Record<Reconciled, string>> = {
  headline: 'Số liệu tổng hợp in trong văn bản',
  noted: 'Số liệu chưa thống nhất trong văn bản',
  settlement: 'Chỗ đã xử lý theo văn bản',
};

export const vi = {
  page: 'Văn bản',
  about: 'Thông tin văn bản',
  issuer: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  otherDay: (day: string) => `hoặc ${day} (nguồn ghi hai ngày)`,
  unknown: 'chưa rõ',
  abstract: 'Tóm tắt',
  note: 'Ghi chú',
  file: 'Tệp',
  noFile: 'Chưa có tệp',
  reports: (count: string) => `${count} yêu cầu, báo cáo định kỳ`,
  reportOf: (request: string, unit: string) => `${request}: báo cáo của ${unit}`,
  reportRoles: {
    request: 'văn bản yêu cầu báo cáo',
    approval: 'gửi kèm văn bản này',
    elsewhere: 'đã báo cáo tại văn bản này',
  },
  reportLines: (count: string) => `${count} chỉ số đã báo cáo tại văn bản này`,
  addFile: 'Thêm tệp',
  addVersion: 'Thêm bản mới',
  fileAdded: (when: string) => `thêm lúc ${when}`,
  fileBefore: (when: string) => `bản trước, thêm lúc ${when}`,
  fileTaken: 'Đã thêm tệp',
  fileSame: 'Văn bản đã có đúng tệp này',
  owner: 'Thuộc',
  cited: 'Nội dung dẫn văn bản này',
  nothing: 'Chưa có nội dung nào dẫn văn bản này',
  nothingDetail:
    'Kế hoạch, đánh giá, số liệu, kết luận, bảng xếp hạng hay đợt sắp xếp đơn vị dẫn văn bản này sẽ hiện ở đây.',
  shown: (shown: string, total: string) => `Đang hiện ${shown}/${total}, mới nhất trước.`,
  plans: (count: string) => `Kế hoạch: ${count} việc theo văn bản này`,
  plan: 'Kế hoạch',
  act: 'Việc',
  day: 'Ngày',
  items: (count: string) => `${count} nội dung`,
  roles,
  statements: (count: string) => `Đánh giá: ${count} lần theo văn bản này`,
  code: 'Mã',
  item: 'Chỉ tiêu, nhiệm vụ',
  status: 'Trạng thái',
  from: 'Từ ngày',
  section: 'Mục',
  authorises: 'văn bản cho phép',
  figures: (count: string) => `Số liệu: ${count} số lấy từ văn bản này`,
  stated: (count: string) => `${count} số tại một ngày, ngoài kỳ báo cáo`,
  inPeriod: (count: string, period: string) => `${count} số của ${period}`,
  meetings: (count: string) => `Họp và chỉ đạo: ${count} nội dung`,
  meetingRoles,
  rankings: (count: string) => `Xếp hạng: ${count} bảng`,
  ranked: 'Xếp hạng',
  results: (count: string) => `${count} kết quả do cơ quan khác công bố`,
  rankingRoles,
  pillar: (code: string) => `trụ cột ${code}`,
  reconciliation: 'Đối chiếu số liệu',
  reconciled,
  acts: (count: string) => `Sắp xếp đơn vị: ${count} đợt`,
};

export type DocumentPageMessages = typeof vi;
