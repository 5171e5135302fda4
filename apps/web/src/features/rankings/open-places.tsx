import { Radio } from '@mantine/core';
import type { RankingBody, RankingOpenPlaces } from '@tiendo/contracts';
import { levelText, rangeRuleText } from '@tiendo/indicators/words';
import { Link } from 'react-router';
import { paths } from '../../shared/url';
import { useRanking, useRankingSpeech } from './use-ranking';
import { figureText, placesText } from './words';
import shared from './rankings.module.css';
import styles from './open-places.module.css';

interface Props {
  open: RankingOpenPlaces;
  ranking: RankingBody;
  rule: 'certainEnd' | null;
  onRule: (rule: 'certainEnd') => void;
}

/** Units that figures leave several places, because of which figures; asked again, or placed by a rule that is stated. */
export function OpenPlaces({ open: { items }, ranking, rule, onRule }: Props) {
  const speech = useRankingSpeech();
  const { t, f } = speech;
  const { slug } = useRanking();
  return (
    <section className={styles.open} aria-labelledby="open-places">
      <h3 id="open-places">{t.publish.ranges.title(f.count(items.length))}</h3>
      <p>
        {t.publish.ranges.detail}{' '}
        <Link to={paths.figures(slug, { period: ranking.period.code, block: ranking.block })}>
          {t.publish.ranges.toFigures}
        </Link>
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t.publish.ranges.list}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.columns.unit}</th>
              <th scope="col">{t.publish.ranges.places}</th>
              <th scope="col">{t.publish.ranges.certain}</th>
              <th scope="col">{t.publish.ranges.figures}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ unit, places, certainEnd, figures }) => (
              <tr key={unit.code}>
                <th scope="row">{unit.name}</th>
                <td>{placesText(places, speech) ?? t.publish.ranges.tooWide}</td>
                <td>{certainEnd === null ? '–' : f.number(certainEnd)}</td>
                <td>
                  {figures.length === 0 ? (
                    <span className={shared.quiet}>{t.publish.ranges.others}</span>
                  ) : (
                    <ul>
                      {figures.map(({ indicator, target, level, reading }) => {
                        const asked = level && levelText(level, indicator.measureUnit, f.language);
                        const figure = figureText(reading, indicator.measureUnit, speech) ?? t.publish.ranges.together;
                        return (
                          <li key={`${target?.code ?? ''} ${indicator.code}`}>
                            {target?.name ?? indicator.name}: <strong>{figure}</strong>
                            {asked && ` (${t.panel.level.toLocaleLowerCase(f.language)} ${asked})`}
                          </li>
                        );
                      })}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Radio.Group label={t.publish.ranges.choose} value={rule} onChange={() => onRule('certainEnd')} required>
        <Radio value="certainEnd" label={rangeRuleText('certainEnd', f.language)} />
      </Radio.Group>
    </section>
  );
}
