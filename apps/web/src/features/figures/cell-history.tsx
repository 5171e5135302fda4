import { useQuery } from '@tanstack/react-query';
import { shownText } from '../../shared/figure-entry';
import { useState } from 'react';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { ErrorState, LoadingState } from '../../shared/ui';
import type { Square } from './entry/layout';
import { historyQuery } from './figures.queries';
import { figureMessages } from './messages';
import styles from './cell-panel.module.css';

interface Props {
  slug: string;
  period: string;
  square: Square;
}

/** Every statement on one cell, newest first; fetched when it is opened. */
export function CellHistory({ slug, period, square }: Props) {
  const t = useMessages(figureMessages);
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.history}</summary>
      {open && <Entries slug={slug} period={period} square={square} />}
    </details>
  );
}

function Entries({ slug, period, square }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const { indicator, unit } = square.cell;
  const { data, error, refetch } = useQuery(historyQuery(slug, period, { indicator, unit }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={2} />;
  if (data.items.length === 0) return <p className={styles.quiet}>{t.noHistory}</p>;
  return (
    <ol className={styles.history}>
      {data.items.map((entry) => (
        <li key={entry.observationId}>
          <strong>{entry.withdraws ? t.withdrawn : shownText(entry, square.line, t, f)}</strong>{' '}
          <span className={styles.quiet}>
            {[
              entry.withdraws ? null : t.grades[entry.grade],
              entry.isLive ? t.live : entry.withdraws ? null : t.corrected,
              entry.system
                ? `${t.fromSystem(entry.system)}, ${f.moment(entry.recordedAt)}`
                : t.by(entry.recordedBy ?? t.unknownPerson, f.moment(entry.recordedAt)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {entry.takeover && <p className={styles.quiet}>{t.takenOver(entry.takeover)}</p>}
          {entry.note && <p className={styles.quiet}>{entry.note}</p>}
        </li>
      ))}
    </ol>
  );
}
