import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { RankingBody, RankingTrend } from '@tiendo/contracts';
import { useMemo, useRef } from 'react';
import { blockLabel } from '@tiendo/indicators/words';
import { Chart, lightChartTokens, saveChart, useChartTokens, type ChartHandle } from '../../shared/charts';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Card, DataTwin, SaveMenu } from '../../shared/ui';
import { trendQuery } from './rankings.queries';
import type { RankingState } from './ranking-state';
import { FOCUS_MAX, trendChartOption, trendHeight } from './trend-chart.option';
import { useRankingSpeech } from './use-ranking';
import { placesText } from './words';
import styles from './compare-card.module.css';

/** Ranks over the periods, for blocks whose lines can be told apart. */
export function TrendCard({ ranking, state }: { ranking: RankingBody; state: RankingState }) {
  const { slug } = usePlanView();
  const choice = { ...state, block: ranking.block, period: ranking.period.code };
  const { data } = useQuery({ ...trendQuery(slug, choice), enabled: ranking.indicator === null });
  const hasPlaces = data?.units.some(({ places }) => places.some((place) => place !== null));
  if (!data || !hasPlaces || data.periods.length < 2) return null;
  return <Trend trend={data} ranking={ranking} focusOn={state.compare} />;
}

function Trend({ trend, ranking, focusOn }: { trend: RankingTrend; ranking: RankingBody; focusOn: readonly string[] }) {
  const speech = useRankingSpeech();
  const { t, f } = speech;
  const common = useMessages(commonMessages);
  const tokens = useChartTokens();
  const narrow = useMediaQuery('(max-width: 700px)') ?? false;
  const chart = useRef<ChartHandle>(null);
  const focus = focusOn.length > 0 ? focusOn : firstAndLast(ranking);
  const names = trend.units
    .filter(({ unit }) => focus.includes(unit.code))
    .map(({ unit }) => unit.shortName ?? unit.name);
  const title = names.length > 0 && names.length <= 4 ? t.trend.title(names.join(', ')) : t.trend.titleSame;
  const focusKey = focus.join(',');
  const option = useMemo(
    () => trendChartOption(trend, focusKey.split(','), tokens, t.trend.label, narrow),
    [trend, focusKey, tokens, t, narrow],
  );
  const height = trendHeight(trend.units.length);
  const hint = `${blockLabel(trend.block, f.language)} · ${t.trend.hint(f.count(trend.periods.length))}`;
  const save = (format: 'png' | 'svg') => {
    const light = lightChartTokens();
    const drawn = chart.current?.svg(trendChartOption(trend, focus, light, t.trend.label, narrow));
    if (!drawn) return;
    void saveChart(
      {
        ...{ title, hint, legend: [], chart: drawn, tokens: light, fileName: t.trend.file },
        source: `${t.rule.title}: ${t.rule.ties}`,
        simulated: ranking.plan.simulated ? common.simulated(ranking.plan.province) : null,
      },
      format,
    );
  };
  return (
    <Card title={title} hint={hint}>
      <DataTwin
        chart={<Chart ref={chart} option={option} height={height} label={`${title}. ${t.trend.label}`} />}
        table={
          <div className={styles.wide} tabIndex={0} role="region" aria-label={title}>
            <table className={styles.compare}>
              <thead>
                <tr>
                  <th scope="col">{t.columns.unit}</th>
                  {trend.periods.map(({ code, label }) => (
                    <th key={code} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {trend.units.map(({ unit, places }) => (
                  <tr key={unit.code}>
                    <th scope="row">{unit.name}</th>
                    {places.map((place, index) => (
                      <td key={trend.periods[index]?.code}>{placesText(place, speech) ?? '–'}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        }
        actions={<SaveMenu onSave={save} />}
      />
    </Card>
  );
}

/** Who leads, and who is last where that is told: what a reader looks for before choosing units. */
export function firstAndLast({ leaders, items, order }: Pick<RankingBody, 'leaders' | 'items' | 'order'>): string[] {
  const first = leaders.units.map(({ code }) => code).slice(0, FOCUS_MAX - 1);
  const isTold = order === 'best' && !items.some(({ reason }) => reason === 'notTold');
  const last = isTold ? items.findLast(({ places }) => places !== null)?.unit.code : undefined;
  return [...new Set([...first, ...(last === undefined ? [] : [last])])];
}
