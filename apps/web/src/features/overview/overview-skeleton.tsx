import { PageHeader, Skeleton, SkeletonCard, SkeletonLead } from '../../shared/ui';
import row from './charts/row.module.css';
import styles from './overview.module.css';

/** Heights in px of the regions at 1366: what decides, and the charts below it. */
const [DECIDING, CHART] = [381, 367];

/** The overview while its figures are on their way. */
export function OverviewSkeleton({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} lead={<SkeletonLead />} />
      <Skeleton className={styles.content}>
        <div className={styles.deciding}>
          <div data-region="progress">
            <SkeletonCard height={DECIDING} rows={9} />
          </div>
          <div data-region="attention">
            <SkeletonCard height={DECIDING} rows={9} />
          </div>
        </div>
        <div className={row.row} data-count="3">
          {[0, 1, 2].map((chart) => (
            <div key={chart} className={row.cell}>
              <SkeletonCard height={CHART} rows={3} />
            </div>
          ))}
        </div>
      </Skeleton>
    </>
  );
}
