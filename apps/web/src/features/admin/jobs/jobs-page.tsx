import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JobList, JobName, JobRunBody } from '@tiendo/contracts';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useMay } from '../../../shared/session';
import { Button, Card, ErrorState, LoadingState, notify } from '../../../shared/ui';
import { AdminFrame } from '../parts/admin-frame';
import { jobMessages } from './messages';
import { runText } from './run-text';
import styles from './jobs.module.css';

const isRunning = ({ runs }: JobList['items'][number]): boolean => runs[0]?.outcome === null;

const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => api.get('/jobs', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? 3_000 : false),
});

/** Công việc định kỳ: what the application does by itself, how the last runs ended, and running it by hand. */
export function JobsPage() {
  const t = useMessages(jobMessages);
  return (
    <AdminFrame title={t.title} permission="job.read">
      {(province) => <Jobs province={province} />}
    </AdminFrame>
  );
}

function Jobs({ province }: { province: string }) {
  const { data, error, refetch } = useQuery(jobsQuery);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  return (
    <div className={styles.content}>
      {data.items.map((item) => (
        <Job key={item.job} item={item} province={province} />
      ))}
    </div>
  );
}

function Job({ item, province }: { item: JobList['items'][number]; province: string }) {
  const t = useMessages(jobMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const mayRun = useMay(province, 'job.run');
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { name, detail } = t.jobs[item.job];
  const run = async (job: JobName): Promise<void> => {
    setRunning(true);
    setProblem(null);
    try {
      const { outcome } = await api.post('/jobs/{job}/run', { path: { job } });
      void notify({ title: outcome === null ? t.goesOn(name) : t.ran(name) });
    } catch (error) {
      setProblem(error);
    } finally {
      await queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
      setRunning(false);
    }
  };
  return (
    <Card
      title={name}
      hint={detail}
      actions={
        mayRun && (
          <Button variant="default" loading={running} onClick={() => void run(item.job)}>
            {t.runNow}
          </Button>
        )
      }
    >
      <p className={styles.when}>
        {t.schedule(item.schedule)} · {t.next(f.moment(item.nextDueAt))}
      </p>
      <FormProblem error={problem} />
      {item.runs.length === 0 ? (
        <p className={styles.when}>{t.neverRun}</p>
      ) : (
        <div className={styles.scroller} tabIndex={0} role="group" aria-label={`${t.lastRuns}: ${name}`}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t.lastRuns}</caption>
            <thead>
              <tr>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.outcome}</th>
                <th scope="col">{t.did}</th>
              </tr>
            </thead>
            <tbody>
              {item.runs.map((one) => (
                <Run key={one.dueAt} run={one} province={province} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Run({ run, province }: { run: JobRunBody; province: string }) {
  const t = useMessages(jobMessages);
  const f = useFormat();
  const { sentences, lines } = runText(run, province, t, f);
  const byHand = run.detail['byHand'];
  const outcome = run.outcome === null ? t.running : t[run.outcome];
  return (
    <tr>
      <th scope="row">{f.moment(run.dueAt)}</th>
      <td>
        {run.outcome === 'failed' ? <strong className={styles.failed}>{outcome}</strong> : outcome}{' '}
        <span className={styles.when}>
          {typeof byHand === 'string' ? t.byHand(byHand) : run.detail['waited'] ? t.waited : t.bySchedule}
        </span>
      </td>
      <td>
        {run.outcome !== null && sentences.join('; ')}
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
