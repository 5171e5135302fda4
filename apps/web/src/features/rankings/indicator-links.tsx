import type { Block, RankingChoices } from '@tiendo/contracts';
import { Link } from 'react-router';
import { Card } from '../../shared/ui';
import { useRanking, useRankingSpeech } from './use-ranking';
import styles from './indicator-links.module.css';

/** What a block without targets can be ranked by. */
export function IndicatorLinks({ choices, block }: { choices: RankingChoices; block: Block }) {
  const { t } = useRankingSpeech();
  const { addressOf } = useRanking();
  const indicators = choices.indicators.filter((one) => one.block === block);
  return (
    <Card title={t.noTargets} hint={indicators.length > 0 ? t.noTargetsDetail : undefined}>
      <ul className={styles.indicators}>
        {indicators.map(({ code, name }) => (
          <li key={code}>
            <Link to={addressOf({ index: `indicator:${code}`, pillar: null })}>{name}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
