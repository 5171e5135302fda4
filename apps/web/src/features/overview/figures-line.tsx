import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { useSpeech } from './use-speech';
import styles from './overview.module.css';

/** How firm the figures are, and when they were last touched. */
export function FiguresLine({ overview }: { overview: Overview }) {
  const { t, f } = useSpeech();
  const { kind, knownAt, snapshot } = usePlanView();
  const frozen = snapshot ?? overview.snapshot;
  const firmness =
    kind === 'moment' && knownAt
      ? t.figures.asKnown(f.moment(knownAt))
      : kind === 'snapshot' && frozen
        ? t.figures.frozen(frozen.name)
        : t.figures.provisional;
  const touched = overview.lastStatementOn
    ? t.figures.lastUpdate(f.day(overview.lastStatementOn))
    : t.figures.neverUpdated;
  return (
    <span className={styles.firmness}>
      {firmness}, {touched}
    </span>
  );
}
