import type { ChangeKind } from '../compare/difference.js';
import type { Locale } from '../percent/percent.js';

/** What happened to an item between two snapshots. */
export const CHANGE_LABELS: Readonly<Record<Locale, Readonly<Record<ChangeKind, string>>>> = {
  vi: {
    added: 'Bổ sung vào kế hoạch',
    removed: 'Đưa ra khỏi kế hoạch',
    turned: 'Chuyển trạng thái',
    stopped: 'Dừng triển khai',
    continues: 'Chuyển tiếp sang năm sau',
    amended: 'Điều chỉnh nội dung',
    deadlineMoved: 'Điều chỉnh thời hạn',
    measured: 'Cập nhật số liệu',
    fellOverdue: 'Quá hạn',
    noLongerOverdue: 'Hết quá hạn',
  },
  en: {
    added: 'Added to the plan',
    removed: 'Taken out of the plan',
    turned: 'Status changed',
    stopped: 'Stopped',
    continues: 'Goes on next year',
    amended: 'Amended',
    deadlineMoved: 'Deadline moved',
    measured: 'Figures updated',
    fellOverdue: 'Overdue',
    noLongerOverdue: 'No longer overdue',
  },
};
