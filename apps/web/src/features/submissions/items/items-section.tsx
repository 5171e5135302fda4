import type { SubmissionBody } from '@tiendo/contracts';
import { useMessages } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import type { ReportPlace } from '../submissions.queries';
import { AnnouncedBefore } from '../announced/announced-before';
import { ItemAnswer } from './item-answer';
import styles from '../submissions.module.css';

/** Nhiệm vụ: the targets and tasks that the unit leads or carries out, one by one. */
export function ItemsSection({ place, report }: { place: ReportPlace; report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const { items } = report.items;
  if (items.length === 0 && report.tasks.every(({ isNext }) => isNext)) return <EmptyState title={t.noItems} />;
  return (
    <div className={styles.stack}>
      <AnnouncedBefore place={place} report={report} />
      {items.map((item) => (
        <ItemAnswer
          key={`${item.plan} ${item.kind} ${item.code}`}
          place={place}
          item={item}
          locked={!report.may.write}
          year={report.period.year}
        />
      ))}
    </div>
  );
}
