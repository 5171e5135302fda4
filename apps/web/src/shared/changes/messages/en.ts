import { CHANGE_LABELS } from '@tiendo/indicators/words';
import type { ChangeWords } from './vi';

const en: ChangeWords = {
  changedAfter: 'Changed after the snapshot',
  kinds: CHANGE_LABELS.en,
};

export default en;
