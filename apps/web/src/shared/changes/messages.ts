import type { ChangeKind } from '@tiendo/indicators/compare';
import { defineMessages } from '../i18n';

export interface ChangeWords {
  readonly changedAfter: string;
  /** What happened to an item, as a filter and as a mark beside it. */
  readonly kinds: Readonly<Record<ChangeKind, string>>;
}

const vi: ChangeWords = {
  changedAfter: 'Đã thay đổi sau bản chốt',
  kinds: {
    added: 'Bổ sung vào kế hoạch',
    removed: 'Đưa ra khỏi kế hoạch',
    turned: 'Chuyển trạng thái',
    stopped: 'Dừng triển khai',
    continues: 'Chuyển tiếp sang năm sau',
    amended: 'Điều chỉnh nội dung',
    deadlineMoved: 'Đổi thời hạn',
    measured: 'Cập nhật số liệu',
    fellOverdue: 'Quá hạn',
    noLongerOverdue: 'Hết quá hạn',
  },
};

/** Words of what happened to an item between two sides. */
export const changeWords = defineMessages<ChangeWords>({ vi, en: () => import('./messages.en') });
