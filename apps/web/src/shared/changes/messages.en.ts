import type { ChangeWords } from './messages';

const en: ChangeWords = {
  changedAfter: 'Changed after the snapshot',
  kinds: {
    added: 'Added to the plan',
    removed: 'Taken out of the plan',
    turned: 'Status changed',
    stopped: 'Stopped',
    continues: 'Going on next year',
    amended: 'Amended',
    deadlineMoved: 'Deadline moved',
    measured: 'Figures updated',
    fellOverdue: 'Overdue',
    noLongerOverdue: 'No longer overdue',
  },
};

export default en;
