import type { ChangeKind } from '@tiendo/indicators/compare';
import { CHANGE_LABELS } from '@tiendo/indicators/words';

export interface ChangeWords {
  readonly changedAfter: string;
  /** What happened to an item, as a filter and as a mark beside it. */
  readonly kinds: Readonly<Record<ChangeKind, string>>;
}

export const vi: ChangeWords = {
  changedAfter: 'Đã thay đổi sau bản chốt',
  kinds: CHANGE_LABELS.vi,
};
