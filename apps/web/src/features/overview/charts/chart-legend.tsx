import type { ChartTokens } from '../../../shared/charts';
import styles from './charts.module.css';

/** What a part of the drawing means; `swatch` names its fill in the style sheet. */
export interface LegendPart {
  readonly swatch: 'done' | 'late' | 'open' | 'pale' | 'crossed' | 'missed';
  readonly label: string;
  /** In a saved picture; null: the hatch of what is missing. */
  readonly color: (tokens: ChartTokens) => string | null;
}

/** The parts of a drawing with their fills. */
export function ChartLegend({ parts }: { parts: readonly LegendPart[] }) {
  return (
    <ul className={styles.legend}>
      {parts.map(({ swatch, label }) => (
        <li key={label}>
          <span className={styles.swatch} data-fill={swatch} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
