import type { UnitStanding } from '@tiendo/contracts';
import { Card } from '../../../shared/ui';
import { FiguresByPeriod } from './figures-by-period';
import { partsOf } from './line-kinds';
import { LinesTable } from './lines-table';
import { useUnitWords } from './use-unit-words';
import styles from './lines.module.css';

/** What the unit misses first; what it met, what no target asks, and every figure by period folded beneath. */
export function LinesCard({ page }: { page: UnitStanding }) {
  const { u, f } = useUnitWords();
  const { unmet, met, rest } = partsOf(page.lines);
  return (
    <Card title={unmet.length > 0 ? u.unmetTitle : u.lines} hint={page.lines.length > 0 ? u.linesKey : undefined}>
      {page.lines.length === 0 && <p className={styles.quiet}>{u.noLines}</p>}
      {page.lines.length > 0 && unmet.length === 0 && met.length > 0 && (
        <p className={styles.allMet}>{u.nothingUnmet}</p>
      )}
      {unmet.length > 0 && <LinesTable lines={unmet} page={page} label={u.unmetTitle} isOpen />}
      {met.length > 0 && (
        <details className={styles.fold} open={unmet.length === 0}>
          <summary>{u.metFold(f.count(met.length))}</summary>
          <LinesTable lines={met} page={page} label={u.metFold(f.count(met.length))} isOpen={false} />
        </details>
      )}
      {rest.length > 0 && (
        <details className={styles.fold} open={unmet.length + met.length === 0}>
          <summary>{u.restFold(f.count(rest.length))}</summary>
          <LinesTable lines={rest} page={page} label={u.restFold(f.count(rest.length))} isOpen={false} />
        </details>
      )}
      {page.lines.length > 0 && (
        <details className={`${styles.fold} no-print`}>
          <summary>{u.figures}</summary>
          <FiguresByPeriod page={page} />
        </details>
      )}
    </Card>
  );
}
