import { useRef } from 'react';
import {
  Chart,
  lightChartTokens,
  saveChart,
  useChartTokens,
  type ChartHandle,
  type ChartTokens,
} from '../../../shared/charts';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { DataTwin, SaveMenu } from '../../../shared/ui';
import { itemMessages } from '../messages';
import { amountText, readingValue } from '@tiendo/indicators/words';
import { requiredText } from '../../../shared/format/required-text';
import { measureChartOption, type MeasurePoint } from './measure-chart.option';
import { detailMessages } from './messages';
import { ObservationTable, type Measure } from './observation-table';
import styles from './detail.module.css';

const HEIGHT = 190;

/** Every figure of a measure that has a value, earliest first; the one put together only where it is what speaks. */
export function pointsOf(measure: Measure): MeasurePoint[] {
  const speaking = measure.judgedBy === null ? (measure.yearToDate ?? measure.fromUnits) : null;
  const of = (
    all: readonly (Parameters<typeof readingValue>[0] & { readonly asOf: string })[],
    kind: MeasurePoint['kind'],
  ) =>
    all.flatMap((one): MeasurePoint[] => {
      const value = readingValue(one);
      return value === null ? [] : [{ day: one.asOf, value: Number(value), kind }];
    });
  return [
    ...of(measure.observations, 'stated'),
    ...of(measure.baselines, 'baseline'),
    ...of(speaking ? [speaking] : [], 'together'),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A measure over time, with the level it is held against; its table twin and its file. */
export function MeasureChart({ measure }: { measure: Measure }) {
  const t = useMessages(detailMessages);
  const list = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const tokens = useChartTokens();
  const { plan } = usePlanView();
  const chart = useRef<ChartHandle>(null);
  const points = pointsOf(measure);
  const target = measure.comparator === 'done' || measure.targetValue === null ? null : Number(measure.targetValue);
  const amount = (value: number) => amountText(value, measure.measureUnit === '%' ? '%' : '', format.language);
  // What is judged is what the sentence tells; without it, what there was before.
  const results = points.filter(({ kind }) => kind !== 'baseline');
  const told = results.length > 0 ? results : points;
  const [first, last] = [told[0], told.at(-1)];
  const title = t.observations.chart(
    measure.label,
    first ? amountText(first.value, measure.measureUnit, format.language) : '',
    last ? amountText(last.value, measure.measureUnit, format.language) : '',
  );
  const required = `${t.observations.target}: ${requiredText(measure, format, list)}`;
  const optionIn = (colors: ChartTokens) =>
    measureChartOption(points, target, colors, {
      day: (day) => format.day(day),
      amount: (value) => amountText(value, measure.measureUnit === '%' ? '%' : '', format.language),
      target: required,
      label: title,
      kinds: t.observations.kinds,
    });
  const option = optionIn(tokens);
  const save = (fileType: 'png' | 'svg') => {
    const paper = lightChartTokens();
    const drawn = chart.current?.svg(optionIn(paper));
    if (!drawn) return;
    void saveChart(
      {
        title,
        hint: `${required}. ${plan.code}, ${plan.title}`,
        legend: [],
        source: plan.sourceDocument ? `${t.source}: ${plan.sourceDocument.label}` : common.notStatedBySource,
        simulated: plan.province.simulated ? common.simulated(plan.province.name) : null,
        chart: drawn,
        tokens: paper,
        fileName: `${plan.slug}-${measure.indicator}`,
      },
      fileType,
    );
  };
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.second}>
        {first && last && (
          <>
            {first !== last && `${amount(first.value)} (${format.day(first.day)}) → `}
            <strong>{amount(last.value)}</strong> ({format.day(last.day)}) · - - {required}
            {told !== points && ` · ○ ${t.observations.kinds.baseline}`}
            {points.some(({ kind }) => kind === 'together') && ` · ◆ ${t.observations.kinds.together}`}
          </>
        )}
      </figcaption>
      <DataTwin
        chart={<Chart ref={chart} option={option} height={HEIGHT} label={`${title}. ${required}`} />}
        table={<ObservationTable measure={measure} />}
        actions={<SaveMenu onSave={save} />}
      />
    </figure>
  );
}
