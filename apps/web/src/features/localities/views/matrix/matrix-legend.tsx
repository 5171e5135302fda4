import type { LocalityMatrix, MatrixRow } from '@tiendo/contracts';
import { verdictsOf } from '@tiendo/indicators/standing';
import { useMatrixWords } from './use-matrix-words';
import styles from './matrix.module.css';

const MARKS = { met: '', notMet: '×', notReported: '', undetermined: '?', notAsked: '–' } as const;

interface Props {
  matrix: LocalityMatrix;
  hint?: string;
  /** Only the marks that these rows have. */
  only?: readonly MatrixRow[];
}

const VERDICTS = ['met', 'notMet', 'notReported', 'undetermined', 'notAsked'] as const;

/** What the marks of the cells mean; `hint`: what picking one does. */
export function MatrixLegend({ matrix, hint, only }: Props) {
  const { m } = useMatrixWords();
  const shown = only && new Set(only.flatMap(({ verdicts }) => (verdicts === null ? [] : verdictsOf(verdicts))));
  return (
    <ul className={styles.legend}>
      {matrix.rowsAre === 'units' &&
        VERDICTS.filter((one) => !shown || shown.has(one)).map((one) => (
          <li key={one}>
            <span className={styles.cell} data-verdict={one} aria-hidden="true">
              {MARKS[one]}
            </span>{' '}
            {m.legend[one]}
          </li>
        ))}
      {hint !== undefined && <li className="no-print">{hint}</li>}
    </ul>
  );
}
