import { PageHeader, Skeleton, SkeletonCard, SkeletonChoices, SkeletonLead } from '../../../shared/ui';
import styles from './unit.module.css';

/** Heights in px at 1366: the targets of the unit, and its place beside them. */
const [LINES, PLACE] = [620, 240];

/** The page of a unit while its figures are on their way. */
export function UnitSkeleton({ title, windowTitle }: { title: string; windowTitle: string }) {
  return (
    <>
      {/* The way back stands above the heading. */}
      <Skeleton className={styles.back}>
        <SkeletonLead />
      </Skeleton>
      <PageHeader title={title} windowTitle={windowTitle} lead={<SkeletonLead />} />
      <Skeleton>
        <div className={styles.tools}>
          <SkeletonChoices count={1} />
        </div>
        <div className={styles.columns}>
          <div className={styles.main}>
            <SkeletonCard height={LINES} rows={16} />
          </div>
          <div className={styles.side}>
            <SkeletonCard height={PLACE} rows={5} />
          </div>
        </div>
      </Skeleton>
    </>
  );
}
