import { Link, useSearchParams } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { Button, EmptyState, ErrorState, LoadingState, NoPermission, PageHeader } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { parseGridState } from '../grid-state';
import { figureMessages } from '../messages';
import { usePeriodGrid } from '../use-grid';
import { FiguresPaper } from './figures-paper';
import { PaperRule } from './paper-rule';
import styles from './figures-sheet.module.css';

/** The sheet of figures by itself, with what prints it; asked for with the words of the grid's address. */
export function FiguresSheetPage() {
  const t = useMessages(figureMessages);
  const { slug, plan } = usePlanView();
  const session = useSession();
  const [search] = useSearchParams();
  const state = parseGridState(search);
  const allowed = may(session, plan.province.code, 'plan.read');
  const { periods, grid } = usePeriodGrid(slug, state, allowed);
  if (session !== undefined && !allowed) return <NoPermission page />;
  const failed = periods.error ?? grid.error;
  const isEmpty = periods.data?.items.length === 0 || grid.data?.lines.length === 0 || grid.data?.units.length === 0;
  return (
    <div data-sheet>
      <PaperRule plan={plan} />
      <div className="no-print">
        <PageHeader
          title={t.sheet.print}
          windowTitle={[t.sheet.title, grid.data?.period.label, plan.code].filter(Boolean).join(' · ')}
          actions={
            <>
              <Button onClick={() => window.print()} disabled={!grid.data || isEmpty}>
                {t.sheet.printNow}
              </Button>
              <Link to={{ pathname: paths.figures(slug), search: search.toString() }} className={styles.back}>
                {t.sheet.back}
              </Link>
            </>
          }
        />
      </div>
      {failed && !grid.data ? (
        <ErrorState error={failed} onRetry={() => void (periods.error ? periods.refetch() : grid.refetch())} />
      ) : isEmpty ? (
        <EmptyState title={t.sheet.nothing} />
      ) : grid.data ? (
        <FiguresPaper plan={plan} grid={grid.data} state={state} takenAt={new Date(grid.dataUpdatedAt).toISOString()} />
      ) : (
        <LoadingState lines={10} height={480} />
      )}
    </div>
  );
}
