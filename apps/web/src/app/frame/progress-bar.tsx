import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router';
import styles from './frame.module.css';

/** Figures that come sooner need no sign of waiting. */
const PATIENCE_MS = 250;

/** A line at the top while the next screen or its figures are on their way: a click is answered however slow the line. */
export function ProgressBar() {
  const isOnItsWay = useNavigation().state !== 'idle';
  const isFetching = useIsFetching() > 0;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isFetching) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isFetching]);
  return <div className={styles.progress} data-on={isOnItsWay || isLong || undefined} aria-hidden="true" />;
}
