import type { ItemKind } from '@tiendo/contracts';

const noun = (kind: ItemKind) => (kind === 'target' ? 'chỉ tiêu' : 'nhiệm vụ');

export const vi = {
  title: (kind: ItemKind) => `Cách tính ${noun(kind)}`,
  status: 'Trạng thái',
  completed: 'Tính là hoàn thành',
  open: 'Tính vào tổng số, chưa hoàn thành',
  excluded: 'Không tính vào tổng số',
  percentDigits: 'Số chữ số thập phân của tỷ lệ',
  capTitle: 'Mức đạt trong điểm bình quân và xếp hạng',
  cap: 'Giới hạn mức đạt của mỗi chỉ tiêu',
  capHint:
    'Kết quả vượt xa ở một chỉ tiêu không bù cho chỉ tiêu khác chưa đạt; tỷ lệ thực tế vẫn hiện ở từng chỉ tiêu.',
  capAt: (cap: number) => `Tối đa ${cap}%`,
  noCap: 'Không giới hạn',
  list: (words: readonly string[]) => words.map((word) => `“${word}”`).join(', '),
  counts: (kind: ItemKind, words: string) => `Tính ${noun(kind)} là hoàn thành khi ${words}`,
  countsNothing: (kind: ItemKind) => `Không trạng thái nào của ${noun(kind)} được tính là hoàn thành`,
  leavesOut: (words: string) => `không tính vào tổng số khi ${words}`,
  leavesOutNothing: 'mọi trạng thái đều tính vào tổng số',
  stoppedStays: (kind: ItemKind) => `${noun(kind)} dừng triển khai vẫn tính vào tổng số`,
  digits: (digits: number) =>
    digits === 0 ? 'Tỷ lệ làm tròn đến số nguyên.' : `Tỷ lệ in tối đa ${digits} chữ số thập phân.`,
  example: (text: string) =>
    `Ví dụ: 20 hoàn thành, 02 duy trì, 01 cơ bản hoàn thành, 10 đang thực hiện, 02 dừng triển khai, 01 không phát sinh thì báo cáo ghi ${text}.`,
};

export type PolicyMessages = typeof vi;
