import { Link, useLocation, useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { AS_OF, KNOWN_AT, NOW } from '../../../shared/url';
import { updateMessages } from './messages';
import styles from './update.module.css';

interface Props {
  day: string;
  /** The page shows frozen figures or those of an earlier moment. */
  frozen: boolean;
  onClose: () => void;
}

/** What was saved does not show on the day on screen: the way to the day where it does. */
export function LaterOffer({ day, frozen, onClose }: Props) {
  const t = useMessages(updateMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set(AS_OF, day);
  next.set(KNOWN_AT, NOW);
  return (
    <div className={`${styles.offer} no-print`} role="status">
      <span>{frozen ? t.laterFrozen : t.later(format.day(day))}</span>
      <Link to={`${pathname}?${next.toString()}`} onClick={onClose}>
        {t.showDay(format.day(day))}
      </Link>
      <button type="button" className={styles.quiet} onClick={onClose}>
        {common.close}
      </button>
    </div>
  );
}
