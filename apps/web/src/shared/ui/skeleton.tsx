import { type ReactNode, useEffect, useState } from 'react';
import { commonMessages, useMessages } from '../i18n';
import styles from './skeleton.module.css';

/** A wait that is shorter shows nothing. */
const PATIENCE_MS = 150;

/** Grey shapes where the regions of a screen will be, laid out as the screen lays them out; one word for screen readers. */
export function Skeleton({ className, children }: { className?: string | undefined; children: ReactNode }) {
  const t = useMessages(commonMessages);
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.frame} data-visible={visible || undefined}>
      <span className="visually-hidden">{t.loading}</span>
      <div className={className} aria-hidden="true">
        {children}
      </div>
    </div>
  );
}

/** Grey lines of text, each of another length. */
export function SkeletonLines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, line) => (
    <span key={line} className={styles.line} style={{ width: `${92 - ((line * 23) % 50)}%` }} />
  ));
}

/** One line under a heading, as high as the line that comes. */
export function SkeletonLead() {
  return <span className={styles.lead} aria-hidden="true" />;
}

/** A row of choices. */
export function SkeletonChoices({ count }: { count: number }) {
  return (
    <div className={styles.choices}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles.choice} />
      ))}
    </div>
  );
}

/** A card: its title and rows, as high as the region it stands for (px). */
export function SkeletonCard({ height, rows }: { height: number; rows: number }) {
  return (
    <div className={styles.card} style={{ minHeight: height }}>
      <span className={styles.title} />
      <SkeletonLines count={rows} />
    </div>
  );
}
