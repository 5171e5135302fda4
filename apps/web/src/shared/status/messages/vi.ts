import type { Cause, ItemStatus } from '@tiendo/indicators/status';
import { CAUSE_LABELS, STATUS_LABELS } from '@tiendo/indicators/words';

export interface StatusMessages {
  /** Full labels, never shortened. */
  readonly status: Readonly<Record<ItemStatus, string>>;
  readonly cause: Readonly<Record<Cause, string>>;
  readonly overdue: (days: number) => string;
  readonly dueToday: string;
  readonly dueIn: (days: number) => string;
  readonly continuing: string;
  readonly continuesIn: (year: number) => string;
  readonly chooseCell: string;
}

export const vi: StatusMessages = {
  status: STATUS_LABELS.vi,
  cause: CAUSE_LABELS.vi,
  overdue: (days) => `Quá hạn ${days} ngày`,
  dueToday: 'Đến hạn trong ngày',
  dueIn: (days) => `Còn ${days} ngày`,
  continuing: 'Chuyển tiếp sang năm sau',
  continuesIn: (year) => `Chuyển tiếp sang năm ${year}`,
  chooseCell: 'chọn ô để xem chi tiết',
};
