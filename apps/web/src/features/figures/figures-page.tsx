import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { today } from '../../shared/format/today';
import { SaveAs } from '../../shared/files';
import { usePrinting } from '../../shared/grid';
import { useMessages } from '../../shared/i18n';
import { type DataSearch, NoData, usePlanView } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import { EmptyState, ErrorState, LoadingState, NoPermission, PageHeader } from '../../shared/ui';
import { paths } from '../../shared/url';
import { EntrySheet, type EntrySheetHandle } from './entry-sheet';
import { periodsQuery } from './figures.queries';
import { GridBar } from './grid-bar';
import { GRID_PARAMS, parseGridState, sheetSearch } from './grid-state';
import { figureMessages } from './messages';
import { PeriodBar } from './period-bar';
import { FiguresPaper } from './sheet/figures-paper';
import { PaperRule } from './sheet/paper-rule';
import { usePeriodGrid } from './use-grid';
import styles from './figures.module.css';

/** Periods of a plan: the one that its screens open on. */
const PERIODS: DataSearch = {
  what: 'periods',
  look: async ({ slug }, queries) => {
    const { items, opening } = await queries.fetchQuery(periodsQuery(slug));
    const period = items.find(({ code }) => code === opening);
    return period ? { when: period.label, to: paths.figures(slug) } : null;
  },
};

/** Nhập số liệu: what the plan asks in a period, of whom, and what was given. */
export function FiguresPage() {
  const t = useMessages(figureMessages);
  const { slug, plan } = usePlanView();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const state = parseGridState(search);
  const find = useRef<HTMLInputElement>(null);
  const sheet = useRef<EntrySheetHandle>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const allowed = may(session, plan.province.code, 'plan.read');
  const writes = may(session, plan.province.code, 'figure.write');
  const { periods, all, chosen, grid } = usePeriodGrid(slug, state, allowed);
  const isPrinting = usePrinting();
  const change = (to: Readonly<Record<string, string | null>>): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(to)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const setup = (
    <>
      <Link to={paths.statedFigures(slug)}>{t.inDocuments}</Link>
      {may(session, plan.province.code, 'period.write') && <Link to={paths.reportingSetup(slug)}>{t.setup}</Link>}
    </>
  );

  if (session !== undefined && !allowed) return <NoPermission page />;
  const failed = periods.error ?? grid.error;
  if (failed && !grid.data) {
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        <ErrorState error={failed} onRetry={() => void (periods.error ? periods.refetch() : grid.refetch())} />
      </>
    );
  }
  if (periods.data && all.length === 0) {
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        <NoData plan={plan} title={t.noPeriods} detail={t.noPeriodsDetail} actions={setup} search={PERIODS} />
      </>
    );
  }
  if (!grid.data || !chosen) {
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        <LoadingState lines={10} height={520} />
      </>
    );
  }
  const data = grid.data;
  const hasCells = data.lines.length > 0 && data.units.length > 0;
  const file = async () => {
    const { gridFile } = await import('./grid-file');
    return gridFile(plan, data, state);
  };
  return (
    <>
      <div className={styles.top}>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${data.period.label} · ${plan.code}`} />
        <PeriodBar
          slug={slug}
          period={data.period}
          supplied={data.units.filter(({ asked }) => asked === 0).length}
          today={today()}
        />
        <div className={`${styles.topLinks} no-print`}>
          {hasCells && (
            <>
              <SaveAs table={file} />
              <Link to={{ pathname: paths.figuresSheet(slug), search: sheetSearch(search, chosen.code) }}>
                {t.sheet.print}
              </Link>
            </>
          )}
          {setup}
        </div>
      </div>
      <GridBar
        province={plan.province.code}
        periods={all}
        grid={data}
        state={state}
        onChange={change}
        search={find}
        onLeaveSearch={() => sheet.current?.focus()}
        onTools={setTools}
      />
      {/* The grid draws what is in sight: paper takes the sheet in its place. */}
      {isPrinting && hasCells && (
        <div data-sheet>
          <PaperRule plan={plan} />
          <FiguresPaper plan={plan} grid={data} state={state} takenAt={new Date(grid.dataUpdatedAt).toISOString()} />
        </div>
      )}
      {data.lines.length === 0 ? (
        <EmptyState title={t.noLines} detail={t.noLinesDetail} actions={setup} />
      ) : data.units.length === 0 ? (
        <EmptyState title={t.noUnits} />
      ) : (
        <EntrySheet
          key={`${data.period.code} ${data.block} ${data.parent ?? ''}`}
          ref={sheet}
          tools={tools}
          onFind={() => {
            find.current?.focus();
            find.current?.select();
          }}
          grid={data}
          state={state}
          writes={writes}
          onUnit={(unit) => change({ [GRID_PARAMS.unit]: unit })}
          onClear={() => change({ [GRID_PARAMS.q]: null, [GRID_PARAMS.pillar]: null, [GRID_PARAMS.missing]: null })}
        />
      )}
    </>
  );
}
