import type { ItemStatus } from '@tiendo/indicators/status';
import { ALL_STATUSES } from '@tiendo/indicators/status';
import type { EChartsCoreOption } from 'echarts/core';
import type { RollUp } from '../../shared/contract-types';
import { statusItemStyle, type ChartTokens } from '../../shared/charts';
import { STATUS_ART } from '../../shared/status';

export interface ChartRow {
  /** Null: the source names none. */
  readonly code: string | null;
  readonly name: string;
  readonly rollUp: RollUp;
}

/** Statuses that come up in the rows, in vocabulary order; excluded ones have no share and no bar. */
export function statusesIn(rows: readonly ChartRow[]): ItemStatus[] {
  return ALL_STATUSES.filter((status) =>
    rows.some(({ rollUp }) => rollUp.byStatus.some((part) => part.status === status && part.percent !== null)),
  );
}

const FAMILY = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif";
const PER_ROW = 34;
const AXIS = 34;

/** As high as its rows. */
export const chartHeight = (rows: number): number => rows * PER_ROW + AXIS;

/** Narrower than this and a segment has no room for its number. */
const LABEL_FROM_PERCENT = 7;

/** Room the longest name takes at 13 px, with a margin; names beyond the room break. */
const nameWidth = (rows: readonly ChartRow[]): number => Math.max(...rows.map((row) => row.name.length), 1) * 10 + 16;

interface Words {
  readonly status: Readonly<Record<ItemStatus, string>>;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** What the chart says; for screen readers. */
  readonly label: string;
}

/** Bars of 100%, one row per pillar or unit, in the plan's order; shares and counts are the API's. */
export function statusChartOption(
  rows: readonly ChartRow[],
  tokens: ChartTokens,
  words: Words,
  narrow: boolean,
): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: FAMILY, color: tokens.text },
    aria: { enabled: true, label: { description: words.label } },
    grid: { left: 0, right: 12, top: 0, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: tokens.card,
      borderColor: tokens.hairline,
      borderWidth: 1,
      shadowBlur: 0,
      textStyle: { color: tokens.text, fontSize: 13, fontFamily: FAMILY },
      confine: true,
      formatter: (point: { seriesId?: string; dataIndex: number }) => {
        const row = rows[point.dataIndex];
        const part = row?.rollUp.byStatus.find((one) => one.status === point.seriesId);
        if (!row || !part) return '';
        return `${row.name}\n${words.status[part.status]}: ${words.number(part.count)}/${words.number(row.rollUp.total)} (${words.percent(part.percent ?? 0)})`;
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { formatter: '{value}%', color: tokens.ink2, fontSize: 12 },
      splitLine: { lineStyle: { color: tokens.hairline } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: tokens.text,
        fontSize: 13,
        width: Math.min(narrow ? 108 : 190, nameWidth(rows)),
        overflow: 'break',
        lineHeight: 16,
      },
    },
    series: statusesIn(rows).map((status) => ({
      id: status,
      name: words.status[status],
      type: 'bar',
      stack: 'status',
      barWidth: 18,
      itemStyle: statusItemStyle(status, tokens),
      emphasis: { disabled: true },
      cursor: 'pointer',
      label: {
        show: true,
        fontSize: 12,
        fontWeight: 500,
        // A number stands on its fill where that is plain, and on a chip of its own where it is patterned.
        ...(STATUS_ART[status].fill === 'solid'
          ? { color: tokens.onDone }
          : { color: tokens.text, backgroundColor: tokens.card, borderRadius: 3, padding: [1, 5], lineHeight: 15 }),
        formatter: (point: { dataIndex: number; value: unknown }) => {
          const part = rows[point.dataIndex]?.rollUp.byStatus.find((one) => one.status === status);
          return part && (part.percent ?? 0) >= LABEL_FROM_PERCENT ? words.number(part.count) : '';
        },
      },
      data: rows.map(({ rollUp }) => rollUp.byStatus.find((part) => part.status === status)?.percent ?? '-'),
    })),
  };
}
