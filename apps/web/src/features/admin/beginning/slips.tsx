import type { FirstDayResult } from '@tiendo/contracts';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { orgMessages } from '../../../shared/org';
import { QrCode } from '../../../shared/ui/qr-code';
import { beginningMessages } from './messages';
import styles from './slips.module.css';

/** Of the page nothing is printed but the slips; six fit an A4 sheet, cut along the lines. */
const PAPER = `@page { size: A4 portrait; margin: 8mm; }
@media print { body > *:not([data-slips]) { display: none !important; } }`;

interface Props {
  province: string;
  items: FirstDayResult['items'];
  /** The print dialog was closed. */
  onPrinted: () => void;
}

/** Slips to hand out, each with one person's link; on paper only, and gone when they are printed. */
export function Slips({ province, items, onPrinted }: Props) {
  const t = useMessages(beginningMessages);
  const org = useMessages(orgMessages);
  const format = useFormat();
  useEffect(() => {
    globalThis.addEventListener('afterprint', onPrinted, { once: true });
    // Drawn before it is printed.
    const frame = requestAnimationFrame(() => globalThis.print());
    return () => {
      cancelAnimationFrame(frame);
      globalThis.removeEventListener('afterprint', onPrinted);
    };
  }, [onPrinted]);
  return createPortal(
    <div data-slips className={styles.slips}>
      <style>{PAPER}</style>
      {items.map(({ user, resetLink }) => (
        <section key={user.username} className={styles.slip}>
          <p className={styles.head}>
            {t.slip.head} · {province}
          </p>
          <div className={styles.who}>
            <div className={styles.words}>
              <h2 className={styles.name}>{user.displayName}</h2>
              <p>
                {user.memberships
                  .map(({ role, unit }) => [org.roles[role], unit?.name].filter(Boolean).join(' · '))
                  .join('; ')}
              </p>
              <p>
                {t.slip.username}: <strong>{user.username}</strong>
              </p>
              <p>{t.slip.open}</p>
            </div>
            <QrCode className={styles.code} text={resetLink.url} label={t.slip.code(user.displayName)} />
          </div>
          <p className={styles.link}>{resetLink.url}</p>
          <p className={styles.foot}>
            {t.slip.until(format.moment(resetLink.expiresAt))}. {t.slip.keep}
          </p>
        </section>
      ))}
    </div>,
    document.body,
  );
}
