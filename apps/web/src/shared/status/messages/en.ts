import { CAUSE_LABELS, STATUS_LABELS } from '@tiendo/indicators/words';
import type { StatusMessages } from './vi';

const en: StatusMessages = {
  status: STATUS_LABELS.en,
  cause: CAUSE_LABELS.en,
  overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  dueToday: 'Due that day',
  dueIn: (days) => `${days} ${days === 1 ? 'day' : 'days'} left`,
  continuing: 'Goes on next year',
  continuesIn: (year) => `Goes on in ${year}`,
  chooseCell: 'choose a cell for its details',
};

export default en;
