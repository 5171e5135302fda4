import { Link } from 'react-router';
import { useChangedSince } from '../../shared/changes';
import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { paths } from '../../shared/url';
import { useSpeech } from './use-speech';
import styles from './overview.module.css';

/** How firm the figures are, when they were last touched, and what changed after they were frozen. */
export function FiguresLine({ overview }: { overview: Overview }) {
  const { t, f } = useSpeech();
  const { slug, kind, knownAt, snapshot } = usePlanView();
  const since = useChangedSince();
  const frozen = snapshot ?? overview.snapshot;
  const firmness =
    kind === 'moment' && knownAt
      ? t.figures.asKnown(f.moment(knownAt))
      : kind === 'snapshot' && frozen
        ? t.figures.frozen(frozen.name, f.moment(frozen.knownAt), frozen.publishedBy)
        : t.figures.provisional;
  const touched = overview.lastStatementOn
    ? t.figures.lastUpdate(f.day(overview.lastStatementOn))
    : t.figures.neverUpdated;
  return (
    <span className={styles.firmness}>
      {firmness}, {touched}
      {since && since.total > 0 && (
        <>
          {' · '}
          <Link to={paths.changes(slug, { from: since.snapshotId })}>
            {t.figures.changedAfter(f.count(since.total))}
          </Link>
        </>
      )}
    </span>
  );
}
