import type { CountingPolicy } from '@tiendo/indicators/status';
import { Link } from 'react-router';
import type { RollUp } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { StatusBar, StatusMark } from '../../shared/status';
import { Card } from '../../shared/ui';
import { paths } from '../../shared/url';
import { countingRule, policySentences } from './counting-rule';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './headline-card.module.css';

interface Props {
  kind: 'target' | 'task';
  rollUp: RollUp;
  policy: CountingPolicy;
}

/** One headline figure: how many of how many, in what states, and how it was counted. */
export function HeadlineCard({ kind, rollUp, policy }: Props) {
  const speech = useSpeech();
  const { t, s, f } = speech;
  const { slug, params } = usePlanView();
  const share = f.share(rollUp.completed, rollUp.total, policy.percentDigits);
  const listOf = (status: string) => paths.list(slug, kind, params, { status: [status] });
  const parts = rollUp.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`);
  return (
    <Card className={styles.headline}>
      <h2 className={styles.headlineTitle}>
        <Link to={paths.list(slug, kind, params)} title={t.headline.open(kind)}>
          {kind === 'target' ? t.headline.targets : t.headline.tasks}
        </Link>
      </h2>
      <p className={styles.figure}>
        <span>
          <span className={styles.figureDone}>{f.number(rollUp.completed)}</span>
          <span className={styles.figureTotal}> / {f.number(rollUp.total)}</span>
        </span>
        <span className={share === null ? styles.figureNone : styles.figureShare}>{share ?? t.headline.noShare}</span>
      </p>
      <StatusBar parts={rollUp.byStatus} label={t.headline.bar(kind, parts)} to={listOf} />
      <ul className={shared.legend}>
        {rollUp.byStatus.map((part) => (
          <li key={part.status}>
            <Link to={listOf(part.status)} className={shared.legendItem}>
              <StatusMark status={part.status} size={16} />
              <span className={shared.legendWord}>{s.status[part.status]}</span>
              <strong>{f.number(part.count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <details className={styles.rule}>
        <summary>
          <strong>{t.headline.rule}:</strong> {countingRule(kind, rollUp, policy, speech)}
        </summary>
        <ul>
          {policySentences(policy, speech).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
