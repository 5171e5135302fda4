import type { AnnexColumn, AnnexKind } from '@tiendo/indicators/plan-text';
import { formatDay } from '@tiendo/indicators/vietnamese';

const columns: Readonly<Record<AnnexColumn, string>> = {
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

const noun = (kind: AnnexKind) => (kind === 'target' ? 'chỉ tiêu' : 'nhiệm vụ');

export const vi = {
  title: (kind: AnnexKind) => `Dán ${noun(kind)} từ Excel, Word`,
  label: 'Chép bảng trong Excel hoặc Word rồi dán (Ctrl+V) vào đây',
  hint: 'Dòng tiêu đề giúp nhận ra các cột. Dòng chỉ có tên mục (như “II. Chính quyền số”) thành trụ cột hoặc nhóm. Không dán nội dung thuộc bí mật nhà nước.',
  found: (count: number, kind: AnnexKind) => `Nhận ra ${count} ${noun(kind)}.`,
  remarked: (count: number) => `${count} dòng có điểm cần xem lại.`,
  preview: 'Xem trước',
  add: (count: number, kind: AnnexKind) => `Thêm ${count} ${noun(kind)}`,
  again: 'Dán lại',
  cancel: 'Hủy',
  column: (position: number) => `Cột ${position}`,
  columns,
  remarks: 'Cần xem lại',
  done: 'hoàn thành',
  regular: 'thường xuyên',
  inYear: (level: string, year: number) => `${level} (${year})`,
  left: (count: number, kind: AnnexKind) =>
    `Còn ${count} ${noun(kind)} chưa lấy: một kế hoạch nhận nhiều nhất 5.000 ${noun(kind)}.`,
  noItems: (count: number, lines: string, kind: AnnexKind) =>
    `${count} dòng không phải ${noun(kind)} (tiêu đề, số thứ tự cột, dòng cộng), không lấy: ${lines}`,
  merged: 'Ô trống nằm dưới ô có chữ',
  mergedChoices: { ask: 'Chọn…', fill: 'Lấy theo ô trên (ô gộp)', leave: 'Để trống' },
  pillarOfRest: 'Trụ cột của các dòng chưa rõ thuộc trụ cột nào',
  choosePillar: 'Chọn trụ cột…',
  takenAs: (text: string, taken: string) => `“${text}”: đã chọn ${taken}`,
  askAgain: 'Chọn lại',
  unknownUnits: (unknown: number, given: number) =>
    [
      ...(unknown > 0 ? [`${unknown} tên đơn vị chưa có trong danh mục; chọn đơn vị cho từng tên`] : []),
      ...(given > 0 ? [`${given} tên hiểu theo đơn vị đã chọn`] : []),
    ].join('; '),
  partOf: (whole: string, kind: 'comprises' | 'ofWhich') =>
    kind === 'comprises' ? `một phần của “${whole}”` : `trong đó của “${whole}”`,
  notRemembered: 'Chưa nhớ được các tên đơn vị vừa chọn',
  unitFor: (name: string) => `Đơn vị cho “${name}”`,
  day: (day: string) => formatDay(day),
  more: (count: number) => `và ${count} dòng nữa`,
};

export type PasteMessages = typeof vi;
