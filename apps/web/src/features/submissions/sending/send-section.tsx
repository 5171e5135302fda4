import { useQuery } from '@tanstack/react-query';
import type { SubmissionBody } from '@tiendo/contracts';
import { groupChecks } from '@tiendo/indicators/submission';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Card, ErrorState, LoadingState } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { checksQuery, type ReportPlace } from '../submissions.queries';
import { ChecksList } from './checks-list';
import { OwnPaper } from './own-paper';
import { StepButtons } from './step-buttons';
import styles from '../submissions.module.css';

/** Kiểm tra và gửi: what stands against sending, then who may do what with the report now. */
export function SendSection({ place, report }: { place: ReportPlace; report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const { data, error, refetch } = useQuery({ ...checksQuery(place.province, place.submissionId), staleTime: 0 });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={5} />;
  const open = groupChecks(data.items).filter(({ severity, isPassed }) => severity !== 'notice' && !isPassed);
  const title =
    open.length > 0 ? t.checksTitle(f.count(open.length)) : data.items.length > 0 ? t.checksPassed : t.checksNone;
  return (
    <div className={styles.stack}>
      {report.state !== 'sent' && (
        <Card title={title} className={styles.section}>
          <ChecksList place={place} report={report} checks={data.items} />
        </Card>
      )}
      <Card title={t.sendTitle} className={styles.section}>
        <StepButtons place={place} report={report} maySend={data.maySend} />
      </Card>
      <OwnPaper place={place} />
    </div>
  );
}
