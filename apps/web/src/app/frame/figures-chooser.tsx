import { Link, useLocation, useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { snapshotMessages } from '../../shared/snapshots/messages';
import { useClosePopover } from '../../shared/ui';
import { AS_OF, KNOWN_AT, NOW } from '../../shared/url';
import { frameMessages } from './messages';
import styles from './context-bar.module.css';

/** Live figures, or what was frozen under a name. */
export default function FiguresChooser() {
  const t = useMessages(frameMessages);
  const words = useMessages(snapshotMessages);
  const format = useFormat();
  const close = useClosePopover();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { plan, kind, snapshot } = usePlanView();
  const addressOf = (asOf: string | null, knownAt: string) => {
    const params = new URLSearchParams(search);
    if (asOf) params.set(AS_OF, asOf);
    else params.delete(AS_OF);
    params.set(KNOWN_AT, knownAt);
    return `${pathname}?${params.toString()}`;
  };
  const snapshots = [...plan.snapshots].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  return (
    <div className={styles.chooser}>
      <Link
        to={addressOf(null, NOW)}
        className={styles.option}
        aria-current={kind === 'live' ? 'true' : undefined}
        onClick={close}
      >
        <span className={styles.chipStrong}>{t.live}</span>
        <span className={styles.optionDetail}>{t.liveDetail}</span>
      </Link>
      {snapshots.length === 0 && <p className={styles.chooserNote}>{t.noSnapshot}</p>}
      {snapshots.map((one) => (
        <Link
          key={one.id}
          to={addressOf(one.asOf, one.knownAt)}
          className={styles.option}
          aria-current={snapshot?.id === one.id ? 'true' : undefined}
          onClick={close}
        >
          <span className={styles.chipStrong}>
            {t.snapshot}: {one.name}
          </span>
          <span className={styles.optionDetail}>{words.detail(format.day(one.asOf), format.moment(one.knownAt))}</span>
          {(one.publishedBy ?? one.document) && (
            <span className={styles.optionDetail}>
              {[one.publishedBy && words.by(one.publishedBy), one.document && words.source(one.document.label)]
                .filter(Boolean)
                .join('. ')}
            </span>
          )}
        </Link>
      ))}
    </div>
  );
}
