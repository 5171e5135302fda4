import { Skeleton, SkeletonCard, SkeletonChoices, SkeletonLead } from '../../shared/ui';
import styles from './context-bar.module.css';

/** A screen of a plan while it is not yet known which plan that is, or while the screen's texts arrive. */
export const PlanSkeleton = () => (
  <Skeleton className={styles.waiting}>
    <SkeletonChoices count={3} />
    <SkeletonLead />
    <SkeletonCard height={358} rows={9} />
  </Skeleton>
);
