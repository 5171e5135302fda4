import type { UnitStanding } from '@tiendo/contracts';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

/** Periods beside one another in the table. */
const SHOWN = 12;

/** Every figure of the unit, by indicator and period, newest first. */
export function FiguresByPeriod({ page }: { page: UnitStanding }) {
  const { u, pointText } = useUnitWords();
  const labels = new Map(page.lines.flatMap(({ points }) => points.map(({ period }) => [period.code, period])));
  const periods = [...labels.values()].sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1)).slice(0, SHOWN);
  if (periods.length === 0) return null;
  return (
    <div className={styles.tableBox} role="region" aria-label={u.figures} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.sticky}>
              {u.indicator}
            </th>
            {periods.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.lines.map(({ indicator, points }) => (
            <tr key={indicator.code}>
              <th scope="row" className={styles.sticky}>
                {indicator.name} <span className={styles.quiet}>({indicator.measureUnit})</span>
              </th>
              {periods.map(({ code }) => {
                const point = points.find(({ period }) => period.code === code);
                return (
                  <td key={code} className={point?.gap === null ? undefined : styles.quiet}>
                    {point ? pointText(point, indicator.measureUnit) : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
