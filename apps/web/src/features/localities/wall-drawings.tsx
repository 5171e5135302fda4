import type { LocalityList, LocalityMatrix } from '@tiendo/contracts';
import type { CSSProperties } from 'react';
import { useFormat } from '../../shared/format';
import { sharesFirst } from '../../shared/standings';
import { FiguresTable } from './figures-card';
import { lowestFirst } from './locality-order';
import { TileLines } from './views/map/group-tiles';
import { headingOf } from './views/matrix/heading';
import { MatrixHead, MatrixLine } from './views/matrix/matrix-grid';
import { MatrixLegend } from './views/matrix/matrix-legend';
import { MissedBars } from './views/matrix/missed-targets';
import { useMatrixWords } from './views/matrix/use-matrix-words';
import styles from './views/matrix/matrix.module.css';

const nowhere = () => null;

function MissesTitle({ list, matrix }: { list: LocalityList; matrix: LocalityMatrix }) {
  return headingOf(list, matrix, useMatrixWords());
}

/** The first rows of the matrix, in the columns that somebody misses: from ten metres what is met everywhere says nothing. */
function Misses({ matrix, rows }: { matrix: LocalityMatrix; rows: number }) {
  const { m } = useMatrixWords();
  const missed = withoutMet(matrix);
  return (
    <>
      <table
        role="grid"
        aria-label={matrix.rowsAre === 'units' ? m.title : m.titleGroups}
        aria-rowcount={matrix.rows.length + 2}
        className={styles.matrix}
        style={{ '--columns': missed.targets.length } as CSSProperties}
      >
        <MatrixHead matrix={missed} active={null} addressOf={nowhere} />
        <tbody>
          {missed.rows.slice(0, rows).map((row, index) => (
            <MatrixLine
              key={row.code}
              {...{ row, index }}
              matrix={missed}
              address={null}
              active={null}
              isRest={false}
            />
          ))}
        </tbody>
      </table>
      <MatrixLegend matrix={missed} only={missed.rows.slice(0, rows)} />
    </>
  );
}

/** The matrix without the columns of targets that every unit meets; as it is where all are met. */
export function withoutMet(matrix: LocalityMatrix): LocalityMatrix {
  const kept = [...matrix.targets.keys()].filter((at) => (matrix.targets[at]?.notMet ?? 0) > 0);
  if (kept.length === 0) return matrix;
  return {
    ...matrix,
    targets: kept.flatMap((at) => matrix.targets[at] ?? []),
    rows: matrix.rows.map((row) => ({
      ...row,
      verdicts: row.verdicts && kept.map((at) => row.verdicts?.charAt(at) ?? '').join(''),
      shares: row.shares && kept.flatMap((at) => row.shares?.[at] ?? []),
    })),
  };
}

/** Figures without targets, the lowest on the share that the heading tells first. */
function Figures({ list, rows }: { list: LocalityList; rows: number }) {
  const f = useFormat();
  const shown = sharesFirst(list);
  const ordered = lowestFirst(shown.items, shown, f);
  return <FiguresTable list={shown} rows={ordered.slice(0, rows)} addressOf={nowhere} />;
}

/** Drawings of this feature that stand on the wall too. */
export const wallDrawings = {
  MissesTitle,
  Misses,
  MissedTargets: ({ matrix, rows }: { matrix: LocalityMatrix; rows: number }) => (
    <MissedBars matrix={matrix} rows={rows} address={null} />
  ),
  Tiles: ({ matrix, isFlat = false }: { matrix: LocalityMatrix; isFlat?: boolean }) => (
    <TileLines
      matrix={isFlat ? { ...matrix, groupedBy: null } : matrix}
      rows={matrix.rows}
      addressOf={nowhere}
      isStill
    />
  ),
  Figures,
};
