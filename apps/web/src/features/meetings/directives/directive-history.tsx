import { useQuery } from '@tanstack/react-query';
import { DocumentLink } from '../../../shared/documents';
import { ErrorState, LoadingState } from '../../../shared/ui';
import { directiveQuery } from '../meetings.queries';
import { useMeetingSpeech } from '../use-meeting-speech';
import { DirectiveMark } from './directive-mark';
import styles from './directives.module.css';

/** Everything stated of a directive, the latest first. */
export function DirectiveHistory({ slug, province, id }: { slug: string; province: string; id: string }) {
  const { t, f } = useMeetingSpeech();
  const { data, error, refetch } = useQuery(directiveQuery(slug, id));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={2} height={60} />;
  if (data.entries.length === 0) return <p className={styles.quiet}>{t.directive.historyNone}</p>;
  return (
    <ol className={styles.history}>
      {data.entries.map((entry) => (
        <li key={entry.id}>
          <p className={styles.fact}>
            <strong>{f.day(entry.effectiveOn)}</strong>
            <DirectiveMark state={entry.state} overdueDays={null} doneLate={false} />
            {entry.dueOn && <span>{t.directive.dueOn(f.day(entry.dueOn))}</span>}
            {entry.document && (
              <span>
                <DocumentLink province={province} document={entry.document} />
              </span>
            )}
          </p>
          {entry.note && <p>{entry.note}</p>}
          {entry.recordedBy && (
            <p className={styles.quiet}>{t.directive.by(entry.recordedBy, f.moment(entry.recordedAt))}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
