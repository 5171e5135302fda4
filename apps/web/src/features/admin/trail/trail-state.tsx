import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { trailMessages } from './messages';
import styles from './trail.module.css';
import { trailStateQuery } from './trail.queries';

/** One line on how far the trail can be relied on; findings stand under it. */
export function TrailStateLine({ province }: { province: string }) {
  const t = useMessages(trailMessages);
  const f = useFormat();
  const { data } = useQuery(trailStateQuery(province));
  if (!data) return <p className={styles.state}>&nbsp;</p>;
  const { check, exportedAt } = data;
  const exported = exportedAt === null ? t.neverExported : t.exported(f.moment(exportedAt));
  if (check === null) {
    return (
      <p className={styles.state}>
        {t.neverChecked} {exported}
      </p>
    );
  }
  if (check.findings === 0) {
    return (
      <p className={styles.state}>
        {t.whole(f.moment(check.at))} {exported}
      </p>
    );
  }
  return (
    <div className={styles.broken} role="alert">
      <p>
        <strong>
          {check.findings === null
            ? t.unfinished(f.moment(check.at))
            : t.broken(f.count(check.findings), f.moment(check.at))}
        </strong>{' '}
        {exported}
      </p>
      {check.lines.length > 0 && (
        <ul>
          {check.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>{t.whatToDo}</p>
    </div>
  );
}
