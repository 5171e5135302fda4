import { useQueries } from '@tanstack/react-query';
import type { RankingBody, RankingUnitLine } from '@tiendo/contracts';
import { usePlanView } from '../../shared/plan';
import { Button, Card } from '../../shared/ui';
import { MovementMark } from '../../shared/movement';
import { unitLineQuery } from './rankings.queries';
import type { RankingState } from './ranking-state';
import { useRankingSpeech } from './use-ranking';
import { placesText, figureText, resultText, wonOf } from './words';
import shared from './rankings.module.css';
import styles from './compare-card.module.css';

/** Up to four units side by side: rank, result, and each target's figure. */
export function CompareCard({
  ranking,
  state,
  onClear,
}: {
  ranking: RankingBody;
  state: RankingState;
  onClear: () => void;
}) {
  const { slug } = usePlanView();
  const speech = useRankingSpeech();
  const { t, f } = speech;
  const answers = useQueries({ queries: state.compare.map((code) => unitLineQuery(slug, code, state)) });
  const lines = answers.flatMap(({ data }) => data ?? []);
  if (lines.length === 0) return null;
  const targets = lines[0]?.causes ?? [];
  const causeOf = ({ causes }: RankingUnitLine, at: (typeof targets)[number]) =>
    causes.find(({ target, indicator }) => target?.code === at.target?.code && indicator.code === at.indicator.code);
  return (
    <Card
      title={t.compare.title(f.count(lines.length))}
      hint={t.compare.hint}
      actions={
        <Button variant="default" onClick={onClear}>
          {t.compare.clear}
        </Button>
      }
    >
      <div className={styles.wide} tabIndex={0} role="region" aria-label={t.compare.title(f.count(lines.length))}>
        <table className={styles.compare}>
          <thead>
            <tr>
              <th scope="col">{t.compare.row}</th>
              {lines.map(({ row }) => (
                <th key={row.unit.code} scope="col">
                  {row.unit.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.columns.rank}</th>
              {lines.map(({ row }) => (
                <td key={row.unit.code}>
                  {placesText(row.places, speech) ?? t.reasons[row.reason ?? 'noFigure']}{' '}
                  <MovementMark movement={row.movement} won={wonOf(row, ranking)} />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t.columns.score}</th>
              {lines.map(({ row }) => (
                <td key={row.unit.code}>
                  {resultText(row, ranking, speech) ?? '–'}
                  {ranking.indicator === null && row.total > 0 && ` (${f.ratio(row.met, row.total)})`}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t.compare.reported}</th>
              {lines.map(({ row }) => (
                <td key={row.unit.code}>{f.ratio(row.reported, row.asked)}</td>
              ))}
            </tr>
            {targets.map((at) => (
              <tr key={`${at.target?.code ?? ''} ${at.indicator.code}`}>
                <th scope="row">{at.target?.name ?? at.indicator.name}</th>
                {lines.map((line) => {
                  const cause = causeOf(line, at);
                  const verdict = cause?.verdictAfter;
                  return (
                    <td key={line.row.unit.code}>
                      {figureText(cause?.after ?? null, at.indicator.measureUnit, speech) ?? t.panel.noFigure}
                      {verdict && <span className={shared.under}>{t.panel.verdicts[verdict]}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
