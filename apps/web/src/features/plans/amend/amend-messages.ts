import { defineMessages } from '../../../shared/i18n';

const vi = {
  title: 'Điều chỉnh kế hoạch',
  lead: (code: string) =>
    `${code}: chọn mục cần thay đổi; mục không chọn giữ nguyên. Nội dung trước điều chỉnh vẫn lưu.`,
  basis: 'Căn cứ',
  effectiveOn: 'Có hiệu lực từ ngày',
  document: 'Văn bản điều chỉnh',
  note: 'Ghi chú',
  pick: 'Chọn mục cần thay đổi',
  search: 'Tìm chỉ tiêu, nhiệm vụ theo mã, tên',
  change: 'Sửa',
  takeOut: 'Bỏ khỏi kế hoạch',
  keep: 'Giữ lại',
  noneFound: 'Không có mục nào khớp.',
  targets: 'Chỉ tiêu được sửa hoặc thêm',
  tasks: 'Nhiệm vụ được sửa hoặc thêm',
  addTargets: 'Thêm chỉ tiêu mới',
  addTasks: 'Thêm nhiệm vụ mới',
  policy: 'Đổi cách tính',
  preview: 'Những gì thay đổi',
  nothing: 'Chưa có thay đổi nào.',
  added: 'Thêm mới',
  removed: 'Bỏ khỏi kế hoạch',
  field: 'Nội dung',
  before: 'Trước',
  after: 'Sau',
  empty: '(không có)',
  clash: (codes: string) => `Mã đã có trong kế hoạch, hãy đặt mã khác: ${codes}`,
  submit: 'Ban hành điều chỉnh',
  done: (changed: number, added: number, removed: number) =>
    `Đã điều chỉnh: sửa ${changed}, thêm ${added}, bỏ ${removed} mục`,
  fields: {
    name: 'tên',
    dueOn: 'thời hạn',
    leadUnits: 'chủ trì',
    coordinatingUnits: 'phối hợp',
    executingUnits: 'thực hiện',
    note: 'ghi chú',
    pillar: 'trụ cột',
    goal: 'mục tiêu',
    group: 'nhóm nhiệm vụ',
    measures: 'mức cần đạt',
    frequency: 'tính chất',
    deliverable: 'sản phẩm',
    source: 'nguồn giao',
  } as Readonly<Record<string, string>>,
  history: 'Các lần điều chỉnh',
  items: (count: number) => `${count} mục`,
};

export type AmendMessages = typeof vi;

/** Words of amending a published plan. */
export const amendMessages = defineMessages<AmendMessages>({ vi, en: () => import('./amend-messages.en') });
