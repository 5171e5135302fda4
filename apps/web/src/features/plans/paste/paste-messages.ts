import { formatDay } from '@tiendo/indicators/vietnamese';
import { defineMessages } from '../../../shared/i18n';
import type { PasteColumn, PasteKind } from './columns';
import type { PasteRemark } from './paste-items';

const columns: Readonly<Record<PasteColumn, string>> = {
  skip: '(bỏ qua)',
  code: 'Mã',
  name: 'Tên, nội dung',
  pillar: 'Trụ cột',
  group: 'Nhóm nhiệm vụ',
  level: 'Mức cần đạt',
  measureUnit: 'Đơn vị tính',
  leadUnits: 'Chủ trì',
  coordinatingUnits: 'Phối hợp',
  executingUnits: 'Thực hiện',
  dueOn: 'Thời hạn',
  deliverable: 'Sản phẩm',
  note: 'Ghi chú',
};

const remark: Readonly<Record<PasteRemark['kind'], (text: string) => string>> = {
  unknownUnit: (text) => `Chưa có đơn vị “${text}” trong danh mục, đã ghi vào ghi chú`,
  unreadDue: (text) => `Không đọc được thời hạn “${text}”, đã ghi vào ghi chú`,
  unreadLevel: (text) => `Không đọc được mức “${text}”, đã ghi vào ghi chú`,
  noName: () => 'Chưa có tên',
  codeTaken: (text) => `Mã ${text} đã có, đã đặt mã mới`,
};

const noun = (kind: PasteKind) => (kind === 'target' ? 'chỉ tiêu' : 'nhiệm vụ');

const vi = {
  title: (kind: PasteKind) => `Dán ${noun(kind)} từ Excel, Word`,
  label: 'Chép bảng trong Excel hoặc Word rồi dán (Ctrl+V) vào đây',
  hint: 'Dòng tiêu đề giúp nhận ra các cột. Dòng chỉ có tên mục (như “II. Chính quyền số”) thành trụ cột hoặc nhóm. Không dán nội dung thuộc bí mật nhà nước.',
  found: (count: number, kind: PasteKind) => `Nhận ra ${count} ${noun(kind)}.`,
  remarked: (count: number) => `${count} dòng có điểm cần xem lại.`,
  preview: 'Xem trước',
  add: (count: number, kind: PasteKind) => `Thêm ${count} ${noun(kind)}`,
  again: 'Dán lại',
  cancel: 'Hủy',
  column: (position: number) => `Cột ${position}`,
  columns,
  remarks: 'Cần xem lại',
  remark,
  done: 'hoàn thành',
  day: (day: string) => formatDay(day),
  more: (count: number) => `và ${count} dòng nữa`,
};

export type PasteMessages = typeof vi;

/** Words of pasting a table. */
export const pasteMessages = defineMessages<PasteMessages>({ vi, en: () => import('./paste-messages.en') });
