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
import { measureChartOption } from './measure-chart.option';
import { detailMessages } from './messages';
import { ObservationTable, type Measure } from './observation-table';
import styles from './detail.module.css';

const HEIGHT = 190;

/** A measure over time, with the level it is held against; its table twin and its file. */
export function MeasureChart({ measure }: { measure: Measure }) {
  const t = useMessages(detailMessages);
  const list = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const tokens = useChartTokens();
  const { plan } = usePlanView();
  const chart = useRef<ChartHandle>(null);
  const points = [...measure.observations, ...measure.baselines]
    .flatMap((one) => {
      const value = readingValue(one);
      return value === null ? [] : [{ day: one.asOf, value: Number(value) }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const target = measure.comparator === 'done' || measure.targetValue === null ? null : Number(measure.targetValue);
  const amount = (value: number) => amountText(value, measure.measureUnit === '%' ? '%' : '', format.language);
  const [first, last] = [points[0], points.at(-1)];
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
            {amount(first.value)} ({format.day(first.day)}) → <strong>{amount(last.value)}</strong> (
            {format.day(last.day)}) · - - {required}
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
