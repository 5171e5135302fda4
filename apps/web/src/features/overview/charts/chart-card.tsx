import type { EChartsCoreOption } from 'echarts/core';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import {
  Chart,
  type ChartHandle,
  type ChartPoint,
  type ChartSteps,
  type ChartTokens,
  lightChartTokens,
  saveChart,
  useChartTokens,
} from '../../../shared/charts';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { Card, DataTwin, SaveMenu } from '../../../shared/ui';
import { useSpeech } from '../use-speech';
import shared from '../overview.module.css';
import { ChartLegend, type LegendPart } from './chart-legend';
import styles from './charts.module.css';

interface Props {
  /** What the chart says. */
  title: string;
  hint: string;
  /** The drawing in these colours. Keep it the same while nothing it draws changes. */
  draw: (tokens: ChartTokens) => EChartsCoreOption;
  height: number;
  legend: readonly LegendPart[];
  /** The same figures as a table. */
  table: ReactNode;
  steps?: ChartSteps;
  onPoint?: (point: ChartPoint) => void;
  fileName: string;
  /** Under the drawing. */
  note?: ReactNode;
}

/** One chart of the overview: what it says, its drawing, its table, its file. */
export function ChartCard({ title, hint, draw, height, legend, table, steps, onPoint, fileName, note }: Props) {
  const { t } = useSpeech();
  const common = useMessages(commonMessages);
  const tokens = useChartTokens();
  const chart = useRef<ChartHandle>(null);
  const [failed, setFailed] = useState(false);
  const { plan } = usePlanView();
  const option = useMemo(() => draw(tokens), [draw, tokens]);
  const save = (format: 'png' | 'svg') => {
    const paper = lightChartTokens();
    const drawn = chart.current?.svg(draw(paper));
    if (!drawn) return;
    void saveChart(
      {
        title,
        hint: `${plan.code}, ${plan.title}. ${hint}`,
        legend: legend.map(({ label, color }) => ({ label, color: color(paper) })),
        source: plan.sourceDocument ? t.source(plan.sourceDocument.label) : t.sourceMissing,
        simulated: plan.province.simulated ? common.simulated(plan.province.name) : null,
        chart: drawn,
        tokens: paper,
        fileName: `${plan.slug}-${fileName}`,
      },
      format,
    );
  };
  const figure = (
    <figure>
      {failed ? (
        <p className={shared.quietLine}>{t.charts.failed}</p>
      ) : (
        <Chart
          ref={chart}
          option={option}
          height={height}
          label={`${title}. ${hint}`}
          steps={steps}
          onPoint={onPoint}
          onFailed={() => setFailed(true)}
        />
      )}
      <figcaption className={styles.caption}>
        {legend.length > 0 && <ChartLegend parts={legend} />}
        {note}
      </figcaption>
    </figure>
  );
  return (
    <Card title={title} hint={hint} className={styles.card}>
      <DataTwin chart={figure} table={table} actions={<SaveMenu onSave={save} />} />
    </Card>
  );
}
