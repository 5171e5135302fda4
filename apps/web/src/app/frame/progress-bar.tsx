import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router';
import { screenLinkAt } from './screen-link';
import styles from './frame.module.css';

/** Figures that come sooner need no sign of waiting. */
const PATIENCE_MS = 80;
/** As long as a click is answered by itself, until the next screen is known to be on its way. */
const ANSWER_MS = 500;

/** A line at the top while the next screen or its figures are on their way: a click is answered however slow the line. */
export function ProgressBar() {
  const isOnItsWay = useNavigation().state !== 'idle';
  const isFetching = useIsFetching() > 0;
  const wasFollowed = useFollowed();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isFetching) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isFetching]);
  const isOn = isOnItsWay || isLong || wasFollowed;
  return <div className={styles.progress} data-on={isOn || undefined} aria-hidden="true" />;
}

/** True for a moment after a link to another screen was followed: the router tells it only when it comes to it. */
function useFollowed(): boolean {
  const [followed, setFollowed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onClick = (event: MouseEvent): void => {
      if (!isFollowed(event)) return;
      setFollowed(true);
      clearTimeout(timer);
      timer = setTimeout(() => setFollowed(false), ANSWER_MS);
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, []);
  return followed;
}

/** A plain click on a link to another screen of the application, in this window. */
function isFollowed({ button, metaKey, ctrlKey, shiftKey, altKey, target }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && screenLinkAt(target) !== null;
}
