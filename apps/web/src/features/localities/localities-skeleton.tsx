import { PageHeader, Skeleton, SkeletonCard, SkeletonChoices, SkeletonLead } from '../../shared/ui';
import views from './views/views.module.css';
import styles from './localities.module.css';

/** Heights in px at 1366: units × targets, the tiles and the share by period beside them. */
const [MATRIX, TILES, SHARE] = [812, 460, 340];

/** Units × targets while they are on their way. */
export function LocalitiesSkeleton({ title, windowTitle }: { title: string; windowTitle: string }) {
  return (
    <>
      <PageHeader title={title} windowTitle={windowTitle} lead={<SkeletonLead />} />
      <Skeleton className={styles.content}>
        <SkeletonChoices count={3} />
        <div className={views.hero}>
          <SkeletonCard height={MATRIX} rows={22} />
          <div className={views.beside}>
            <SkeletonCard height={TILES} rows={12} />
            <SkeletonCard height={SHARE} rows={4} />
          </div>
        </div>
      </Skeleton>
    </>
  );
}
