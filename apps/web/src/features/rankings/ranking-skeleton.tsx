import { PageHeader, Skeleton, SkeletonCard, SkeletonChoices, SkeletonLead } from '../../shared/ui';
import styles from './rankings.module.css';

/** Height in px at 1366 of all units of a block. */
const BOARD = 692;

/** A ranking while it is on its way. */
export function RankingSkeleton({ title, windowTitle }: { title: string; windowTitle: string }) {
  return (
    <>
      <PageHeader title={title} windowTitle={windowTitle} lead={<SkeletonLead />} />
      <Skeleton className={styles.content}>
        <SkeletonChoices count={5} />
        <SkeletonCard height={BOARD} rows={24} />
      </Skeleton>
    </>
  );
}
