import { useQuery } from '@tanstack/react-query';
import type { LocalityList, LocalityMatrix, LocalityRow, MatrixRow, MatrixTarget } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { usePlanView } from '../../../shared/plan';
import { boundariesQuery } from '../localities.queries';
import { type Choice, type View, VIEWS } from '../locality-params';
import { Segments } from '../segments';
import { BoundaryMapView } from './map/boundary-map-view';
import { GroupTiles } from './map/group-tiles';
import { MatrixCard } from './matrix/matrix-card';
import { MatrixTable } from './matrix/matrix-table';
import { MissedTargets } from './matrix/missed-targets';
import { useMatrixWords } from './matrix/use-matrix-words';
import { WeakestUnits } from './matrix/weakest-units';
import { PillarsCard } from './pillars/pillars-card';
import { SpreadCard } from './pillars/spread-card';
import { ShareCard } from './trend/share-card';
import { TrendCard } from './trend/trend-card';
import page from '../localities.module.css';
import styles from './views.module.css';

/** From so many localities on, how their shares are spread says more than one bar each. */
const MANY = 150;

interface Props {
  list: LocalityList;
  matrix: LocalityMatrix;
  /** Rows of the list that are looked for, in the order of the screen. */
  rows: readonly LocalityRow[];
  choice: Choice;
  member: boolean;
  unitAddress: (unit: { readonly code: string }) => string | null;
  groupAddress: (code: string) => string;
  viewAddress: (view: View) => string;
  targetAddress: (target: MatrixTarget) => string;
  /** Filters, in one line with the ways of looking. */
  children: ReactNode;
}

/** Four ways of looking at one answer; those without data are not offered. */
export function Views(props: Props) {
  const { list, matrix, rows, choice, member, unitAddress, groupAddress, viewAddress, targetAddress, children } = props;
  const { m, t } = useMatrixWords();
  const { plan } = usePlanView();
  const day = list.period?.endsOn ?? plan.defaultAsOf;
  const { data: boundaries } = useQuery({
    ...boundariesQuery(plan.province.code, list.block ?? '', day),
    // Boundaries are for members; a block that is not named has none.
    enabled: member && list.block !== null,
  });
  const geojson = boundaries?.geojson ?? null;
  const isByUnit = matrix.rowsAre === 'units';
  const looked = new Set(rows.map(({ code }) => code));
  const isSearched = choice.q.trim() !== '';
  const its = isByUnit ? matrix.rows.filter(({ code }) => looked.has(code)) : matrix.rows;
  const addressOf = (row: MatrixRow): string | null =>
    isByUnit ? unitAddress(row) : matrix.groupedBy === 'parent' ? groupAddress(row.code) : null;
  const has: Readonly<Record<View, boolean>> = {
    matrix: true,
    pillars: list.pillars.length > 0,
    map: geojson !== null || (member && isByUnit),
    trend: member && isByUnit && matrix.trend.length > 1,
  };
  const view = has[choice.view] ? choice.view : 'matrix';
  const tiles = member && isByUnit && <GroupTiles matrix={matrix} rows={its} addressOf={addressOf} />;
  const shared = { matrix, rows: its, addressOf };
  return (
    <>
      <div className={`${page.toolbar} no-print`}>
        {children}
        <Segments
          label={t.view}
          choices={VIEWS.filter((one) => has[one]).map((one) => ({
            key: one,
            label: m.views[one],
            to: viewAddress(one),
            isChosen: one === view,
          }))}
        />
      </div>
      {view === 'matrix' && (
        <div className={styles.hero}>
          {member && (
            <div className={styles.wide}>
              <MatrixCard {...shared} list={list} targetAddress={targetAddress} isSearched={isSearched} />
            </div>
          )}
          <div className={member ? styles.narrow : styles.lists}>
            <MissedTargets matrix={matrix} address={targetAddress} />
            <WeakestUnits {...shared} />
          </div>
          <div className={styles.beside}>
            {tiles}
            <ShareCard list={list} matrix={matrix} />
          </div>
        </div>
      )}
      {view === 'pillars' && (
        <>
          {rows.length >= MANY && <SpreadCard list={list} rows={rows} />}
          <PillarsCard list={list} matrix={matrix} rows={rows} addressOf={unitAddress} />
        </>
      )}
      {view === 'map' && geojson !== null && (
        <BoundaryMapView
          {...{ list, matrix, rows, geojson }}
          addressOf={unitAddress}
          table={<MatrixTable {...shared} targetAddress={targetAddress} />}
        />
      )}
      {view === 'map' && member && isByUnit && <GroupTiles {...shared} isLarge />}
      {view === 'trend' && (
        <>
          <TrendCard {...shared} />
          <ShareCard list={list} matrix={matrix} />
        </>
      )}
      <details className={styles.rules}>
        <summary>{m.rules}</summary>
        <p>{t.rule(list.minimumItems)}</p>
      </details>
    </>
  );
}
