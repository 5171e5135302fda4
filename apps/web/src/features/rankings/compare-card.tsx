import { useQueries } from '@tanstack/react-query';
import type { RankingBody, RankingUnitLine } from '@tiendo/contracts';
import { usePlanView } from '../../shared/plan';
import { Button, Card } from '../../shared/ui';
import { MovementMark } from '../../shared/movement';
import { type CompareRow, compareRows, shareOf } from './compare-rows';
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
  const { differing, alike } = compareRows(lines);
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
            <TargetRows title={t.compare.differing(f.count(differing.length))} rows={differing} lines={lines} />
            <TargetRows title={t.compare.alike(f.count(alike.length))} rows={alike} lines={lines} />
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Targets under what they have in common; what is not met is red, a share has its bar. */
function TargetRows({
  title,
  rows,
  lines,
}: {
  title: string;
  rows: readonly CompareRow[];
  lines: readonly RankingUnitLine[];
}) {
  const speech = useRankingSpeech();
  const { t } = speech;
  if (rows.length === 0) return null;
  return (
    <>
      <tr>
        <th scope="colgroup" colSpan={lines.length + 1} className={styles.group}>
          {title}
        </th>
      </tr>
      {rows.map(({ key, target: { target, indicator }, causes }) => (
        <tr key={key}>
          <th scope="row">{target?.name ?? indicator.name}</th>
          {causes.map((cause, index) => {
            const verdict = cause?.verdictAfter ?? null;
            const share = shareOf(cause?.after ?? null, indicator.measureUnit);
            return (
              <td key={lines[index]?.row.unit.code} data-verdict={verdict}>
                {figureText(cause?.after ?? null, indicator.measureUnit, speech) ?? t.panel.noFigure}
                {share !== null && (
                  <span className={styles.bar} aria-hidden="true">
                    <span style={{ width: `${(share * 100).toFixed(2)}%` }} />
                  </span>
                )}
                {verdict && <span className={`${shared.under} ${styles.verdict}`}>{t.panel.verdicts[verdict]}</span>}
              </td>
            );
          })}
        </tr>
      ))}
    </>
  );
}
