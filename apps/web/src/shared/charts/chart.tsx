import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { EChartsType } from './echarts-core';
import type { ChartSheet } from './save-chart';
import styles from './charts.module.css';

export interface ChartPoint {
  readonly seriesId: string;
  readonly index: number;
}

export interface ChartHandle {
  /** The chart as SVG text, in the size on screen, drawn from these options, also before it came near; null when its code did not arrive. */
  svg(option: EChartsCoreOption): Promise<ChartSheet['chart'] | null>;
}

interface Props {
  option: EChartsCoreOption;
  /** Height in px. */
  height: number;
  /** What the chart says, for who does not see it; the figures are in the table twin. */
  label: string;
  /** A mark was chosen. */
  onPoint?: (point: ChartPoint) => void;
  /** The chart cannot be drawn here (its code did not arrive). */
  onFailed?: () => void;
  ref?: Ref<ChartHandle>;
}

/** Pixels below the window at which a chart starts to arrive. */
const NEAR = 400;

/** The only place that starts, sizes and disposes an ECharts chart. Its code arrives when the chart comes near. */
export function Chart({ option, height, label, onPoint, onFailed, ref }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const latest = useRef({ option, onPoint, onFailed });
  const [near, setNear] = useState(() => typeof IntersectionObserver === 'undefined');

  useEffect(() => {
    latest.current = { option, onPoint, onFailed };
  });

  useEffect(() => {
    if (near || !box.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: `${NEAR}px` },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [near]);

  useEffect(() => {
    const element = box.current;
    if (!near || !element) return undefined;
    let gone = false;
    let observer: ResizeObserver | null = null;
    import('./echarts-core').then(
      ({ startChart }) => {
        if (gone) return;
        const started = startChart(element);
        chart.current = started;
        started.setOption(latest.current.option);
        started.on('click', (event) => {
          const { seriesId, dataIndex } = event as { seriesId?: string; dataIndex?: number };
          if (dataIndex !== undefined) latest.current.onPoint?.({ seriesId: seriesId ?? '', index: dataIndex });
        });
        observer = new ResizeObserver(() => started.resize());
        observer.observe(element);
      },
      () => latest.current.onFailed?.(),
    );
    return () => {
      gone = true;
      observer?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, [near]);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
    chart.current?.resize();
  }, [option, height]);

  useImperativeHandle(ref, () => ({
    svg: async (picture) => {
      const element = box.current;
      if (!element) return null;
      const [width, height] = [element.clientWidth, element.clientHeight];
      try {
        const { drawChart } = await import('./echarts-core');
        return { markup: drawChart(picture, width, height), width, height };
      } catch {
        latest.current.onFailed?.();
        return null;
      }
    },
  }));

  return <div ref={box} role="img" aria-label={label} className={styles.chart} style={{ height }} />;
}
