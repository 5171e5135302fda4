import type { DirectiveBody } from '@tiendo/contracts';
import type { StatedStatus } from '@tiendo/indicators/status';
import { useMessages } from '../../../shared/i18n';
import { StatusMark } from '../../../shared/status';
import { meetingMessages } from '../messages';
import styles from './directives.module.css';

/** The shape that the status vocabulary draws for the same thing. */
const SHAPE: Readonly<Record<DirectiveBody['state'], StatedStatus>> = {
  open: 'notStarted',
  inProgress: 'inProgress',
  done: 'completed',
  withdrawn: 'stopped',
};

type Standing = Pick<DirectiveBody, 'state' | 'overdueDays' | 'doneLate'>;

/** How a directive stands: shape, word, and how late. */
export function DirectiveMark({ state, overdueDays, doneLate }: Standing) {
  const t = useMessages(meetingMessages);
  return (
    <span className={styles.mark}>
      <StatusMark status={SHAPE[state]} size={16} />
      <span>{t.directive.states[state]}</span>
      {overdueDays !== null && <strong className={styles.late}>{t.directive.overdue(overdueDays)}</strong>}
      {doneLate && <span className={styles.quiet}>({t.directive.doneLate})</span>}
    </span>
  );
}
