import { defineMessages } from '../../shared/i18n';


const vi = {
  page: 'Thay đổi',
  title: (count: string, from: string, to: string) => `${count} nội dung thay đổi từ ${from} đến ${to}`,
  none: (from: string, to: string) => `Không có thay đổi từ ${from} đến ${to}`,
  noneDetail: 'Trạng thái, nội dung, thời hạn và số liệu ở hai mốc như nhau.',
  day: (day: string) => `ngày ${day}`,
  snapshot: (name: string) => `bản chốt “${name}”`,
  now: (day: string) => `nay (${day})`,
  counted: (kind: 'target' | 'task', before: string, after: string) =>
    `${kind === 'target' ? 'Chỉ tiêu' : 'Nhiệm vụ'} hoàn thành: ${before} → ${after}`,
  overview: (code: string) => `Tổng quan ${code}`,
  sides: 'Hai mốc so sánh',
  from: 'Từ',
  to: 'Đến',
  chooseFrom: 'Chọn mốc đầu',
  chooseTo: 'Chọn mốc sau',
  live: 'Số liệu hiện hành',
  liveDetail: (day: string) => `Số liệu tính đến ngày ${day}`,
  snapshots: 'Bản chốt số liệu',
  snapshotDetail: (day: string, moment: string) => `Số liệu tính đến ngày ${day}, chốt lúc ${moment}`,
  anyDay: 'Một ngày, theo số liệu hiện hành',
  knownAt: (moment: string) => `như đã biết lúc ${moment}`,
  filter: 'Lọc theo loại thay đổi',
  all: 'Tất cả',
  noneOfKind: 'Không có thay đổi nào thuộc loại đang lọc',
  showAll: 'Xem tất cả',
  more: (count: string) => `Xem thêm ${count} nội dung`,
  on: (day: string) => `ngày ${day}`,
  before: 'Trước',
  after: 'Sau',
  reason: (text: string) => `Lý do: ${text}`,
  document: (label: string) => `Theo ${label}`,
  policy: { targets: 'Cách tính chỉ tiêu đã điều chỉnh', tasks: 'Cách tính nhiệm vụ đã điều chỉnh' },
  policyDetail: (statuses: string, excluded: string) =>
    `tính là hoàn thành: ${statuses}; không tính vào tổng số: ${excluded}`,
  fields: { status: 'Trạng thái', dueOn: 'Thời hạn', continuesInYear: 'Chuyển tiếp' },
  measureDue: 'Thời hạn của mức giao',
  level: (label: string) => `Mức giao: ${label}`,
  figure: (label: string) => `Kết quả: ${label}`,
  facts: {
    name: 'Tên',
    section: 'Trụ cột, nhóm',
    goal: 'Mục tiêu',
    frequency: 'Tính chất',
    deliverable: 'Sản phẩm',
    note: 'Ghi chú',
    leadUnits: 'Đơn vị chủ trì',
    coordinatingUnits: 'Đơn vị phối hợp',
    executingUnits: 'Đơn vị thực hiện',
    executing: 'Đơn vị đã hoàn thành',
  },
  frequency: { once: 'Nhiệm vụ có thời hạn', regular: 'Nhiệm vụ thường xuyên' },
  nothing: 'không nêu',
  noFigure: 'chưa có số liệu',
  planDue: 'theo thời hạn của kế hoạch',
  notContinuing: 'không chuyển tiếp',
  toBeDone: 'hoàn thành',
};

export type ChangesMessages = typeof vi;

/** Words of the screen that sets two days or snapshots side by side. */
export const changesMessages = defineMessages<ChangesMessages>({ vi, en: () => import('./messages.en') });
