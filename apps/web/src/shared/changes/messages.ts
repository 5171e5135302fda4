import type { ChangeKind } from '@tiendo/indicators/compare';
import { CHANGE_LABELS } from '@tiendo/indicators/words';
import { defineMessages } from '../i18n';

export interface ChangeWords {
  readonly changedAfter: string;
  /** What happened to an item, as a filter and as a mark beside it. */
  readonly kinds: Readonly<Record<ChangeKind, string>>;
}

const vi: ChangeWords = {
  changedAfter: 'Đã thay đổi sau bản chốt',
  kinds: CHANGE_LABELS.vi,
};

/** Words of what happened to an item between two sides. */
export const changeWords = defineMessages<ChangeWords>({ vi, en: () => import('./messages.en') });
