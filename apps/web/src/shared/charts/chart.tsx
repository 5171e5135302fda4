import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { commonMessages, useMessages } from '../i18n';
import type { EChartsType } from './echarts-core';
import type { ChartSheet } from './save-chart';
import styles from './charts.module.css';

export interface ChartPoint {
  readonly seriesId: string;
  readonly index: number;
}

/** Marks one by one, for the arrow keys. */
export interface ChartSteps {
  readonly count: number;
  /** What the tooltip of a mark says, for who does not see it. */
  readonly tell: (index: number) => string;
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
  /** The marks of the first series can be gone through; null: the table is the only other way to them. */
  steps?: ChartSteps;
  /** The chart cannot be drawn here (its code did not arrive). */
  onFailed?: () => void;
  ref?: Ref<ChartHandle>;
}

/** Pixels below the window at which a chart starts to arrive. */
const NEAR = 400;
/** As long as what is on the screen comes first. */
const REST_MS = 2000;

/** The only place that starts, sizes and disposes an ECharts chart. Its code arrives when the chart comes near. */
export function Chart({ option, height, label, onPoint, steps, onFailed, ref }: Props) {
  const t = useMessages(commonMessages);
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const latest = useRef({ option, onPoint, onFailed });
  const touched = useRef<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
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
    // What is printed was not always scrolled to: what is far off is drawn when the screen has come to rest.
    const timer = setTimeout(() => setNear(true), REST_MS);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [near]);

  useEffect(() => {
    const element = box.current;
    if (!near || !element) return undefined;
    let gone = false;
    let observer: ResizeObserver | null = null;
    // Paper has another width, and nothing observes it before it is printed: the drawing is fitted into what it gets.
    const fit = () => {
      const drawing = element.querySelector('svg');
      drawing?.setAttribute('viewBox', `0 0 ${element.clientWidth} ${element.clientHeight}`);
    };
    const unfit = () => element.querySelector('svg')?.removeAttribute('viewBox');
    import('./echarts-core').then(
      ({ startChart }) => {
        if (gone) return;
        const started = startChart(element);
        chart.current = started;
        started.setOption(latest.current.option);
        started.on('click', (event) => {
          const { seriesId, dataIndex } = event as { seriesId?: string; dataIndex?: number };
          if (dataIndex === undefined) return;
          const mark = `${seriesId ?? ''} ${dataIndex}`;
          // Without a pointer that hovers the first tap tells, the second opens.
          const isTold = touched.current === mark || !globalThis.matchMedia('(hover: none)').matches;
          touched.current = mark;
          if (isTold) latest.current.onPoint?.({ seriesId: seriesId ?? '', index: dataIndex });
        });
        observer = new ResizeObserver(() => started.resize());
        observer.observe(element);
        addEventListener('beforeprint', fit);
        addEventListener('afterprint', unfit);
      },
      () => latest.current.onFailed?.(),
    );
    return () => {
      gone = true;
      observer?.disconnect();
      removeEventListener('beforeprint', fit);
      removeEventListener('afterprint', unfit);
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

  const tell = (index: number | null) => {
    setAt(index);
    chart.current?.dispatchAction(
      index === null ? { type: 'hideTip' } : { type: 'showTip', seriesIndex: 0, dataIndex: index },
    );
  };
  const drawing = <div ref={box} role="img" aria-label={label} className={styles.chart} style={{ height }} />;
  if (!steps || steps.count === 0) return drawing;
  const onKeyDown = (event: KeyboardEvent) => {
    const last = steps.count - 1;
    const next: Record<string, number | null> = {
      ArrowRight: Math.min((at ?? -1) + 1, last),
      ArrowDown: Math.min((at ?? -1) + 1, last),
      ArrowLeft: Math.max((at ?? 1) - 1, 0),
      ArrowUp: Math.max((at ?? 1) - 1, 0),
      Home: 0,
      End: last,
      Escape: null,
    };
    const to = next[event.key];
    if (to !== undefined) {
      event.preventDefault();
      tell(to);
    } else if (event.key === 'Enter' && at !== null) {
      latest.current.onPoint?.({ seriesId: '', index: at });
    }
  };
  return (
    <div
      role="group"
      aria-label={t.chartKeys}
      tabIndex={0}
      className={styles.stepped}
      onKeyDown={onKeyDown}
      onBlur={() => tell(null)}
    >
      {drawing}
      <span className="visually-hidden" aria-live="polite">
        {at === null ? '' : steps.tell(at)}
      </span>
    </div>
  );
}
