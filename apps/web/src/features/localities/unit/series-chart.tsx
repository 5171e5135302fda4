import { useQuery } from '@tanstack/react-query';
import type { Series, UnitLine } from '@tiendo/contracts';
import { useMemo, useRef } from 'react';
import { Chart, useChartTokens, type ChartHandle } from '../../../shared/charts';
import { usePlanView } from '../../../shared/plan';
import { DataTwin, ErrorState, LoadingState, SaveMenu } from '../../../shared/ui';
import { seriesQuery } from '../localities.queries';
import { usePicture } from '../use-picture';
import { shortPeriod } from '../views/trend/short-period';
import { seriesChartOption } from './series-chart.option';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

const HEIGHT = 240;

/** One line over time with its path, its level and its forecast; across a reorganisation as far as the carry rule goes. */
export function SeriesChart({ line, unit, name }: { line: UnitLine; unit: string; name: string }) {
  const { u, f, amount, pointText, levelText } = useUnitWords();
  const { slug, asOf, knownAt } = usePlanView();
  const tokens = useChartTokens();
  const picture = usePicture();
  const chart = useRef<ChartHandle>(null);
  const { data, error, refetch } = useQuery(seriesQuery(slug, { asOf, knownAt }, line.indicator.code, unit));
  const row = data?.series[0];
  const unitOfMeasure = line.indicator.measureUnit;
  const title = u.chartTitle(line.indicator.name, name);
  const level = levelOf(data);
  const words = useMemo(
    () => ({
      label: title,
      day: (day: string) => f.day(day),
      forecast: u.forecastBand,
      isShare: unitOfMeasure === '%',
      tick: (index: number) => {
        const point = row?.points[index];
        return point ? shortPeriod(point.period, f.language) : '';
      },
      amount: (value: number) => amount(String(value), unitOfMeasure),
      point: (index: number) => {
        const point = row?.points[index];
        return point ? `${point.period.label}\n${pointText(point, unitOfMeasure)}` : '';
      },
    }),
    [title, u, f, amount, unitOfMeasure, row, pointText],
  );
  const option = useMemo(
    () => (row ? seriesChartOption(row, level, tokens, words) : null),
    [row, level, tokens, words],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !row || !option) return <LoadingState lines={4} height={HEIGHT} />;
  const rule = u.carryRules[data.indicator.carryRule];
  const required = data.target
    ? u.required(levelText(data.target, unitOfMeasure), data.target.dueOn && f.day(data.target.dueOn))
    : '';
  return (
    <figure className={styles.chart}>
      <DataTwin
        chart={<Chart ref={chart} option={option} height={HEIGHT} label={`${title}. ${required}`} />}
        table={
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{u.period}</th>
                <th scope="col">{line.indicator.name}</th>
              </tr>
            </thead>
            <tbody>
              {row.points.map((point) => (
                <tr key={point.period.code}>
                  <th scope="row">{point.period.label}</th>
                  <td>
                    {pointText(point, unitOfMeasure)}
                    {point.carriedFrom.length > 0 && (
                      <span className={styles.quiet}>
                        {' '}
                        {u.carried(point.carriedFrom.map((one) => one.name).join(', '), rule)}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        actions={
          <SaveMenu
            onSave={(format) =>
              picture(
                {
                  title,
                  hint: required,
                  rule: u.paceRule(f.percent(data.atRiskFromPercent) ?? ''),
                  name: line.indicator.code,
                },
                (paper) => chart.current?.svg(seriesChartOption(row, level, paper, words)),
                format,
              )
            }
          />
        }
      />
      <figcaption className={styles.quiet}>
        {row.breaks.map(({ day, act }) => (
          <span key={act}>{u.broken(f.day(day))} </span>
        ))}
        {row.forecast?.day && !row.forecast.isMet && `${u.forecastBandHint} `}
        {row.path && `${u.path(u.pathShapes[row.path.shape])} `}
        {row.points.some(({ provisional, gap }) => provisional && gap === null) && `${u.provisional}. `}
        {row.path && u.paceRule(f.percent(data.atRiskFromPercent) ?? '')}
      </figcaption>
    </figure>
  );
}

const levelOf = (data: Series | undefined): number | null => {
  const value = data?.target?.value ?? null;
  return value === null ? null : Number(value);
};
