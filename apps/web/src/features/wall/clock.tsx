import { useEffect, useState } from 'react';
import { useFormat } from '../../shared/format';
import styles from './wall.module.css';

/** A clock shows minutes: more often it need not look. */
const EVERY_MS = 5000;

/** The hour and the day of Việt Nam: a wall whose clock stands still has stopped. */
export function Clock() {
  const f = useFormat();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className={styles.clock} dateTime={now}>
      {f.moment(now)}
    </time>
  );
}
