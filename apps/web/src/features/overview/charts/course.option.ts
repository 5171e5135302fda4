import type { EChartsCoreOption } from 'echarts/core';
import { type ChartTokens, chartFrame, patternStyle } from '../../../shared/charts';
import type { CoursePoint } from './course';

/** Parts of a column from the ground up. */
export const COURSE_PARTS = ['completed', 'overdue', 'stopped', 'notMet', 'open'] as const;
export type CoursePart = (typeof COURSE_PARTS)[number];

/** How each part is drawn, apart from each other without colour too. */
export function coursePartStyle(part: CoursePart, tokens: ChartTokens) {
  switch (part) {
    case 'completed':
      return patternStyle('done', 'solid', tokens);
    case 'overdue':
      return patternStyle('stopped', 'hatch', tokens);
    case 'stopped':
      return patternStyle('neutral', 'cross', tokens);
    case 'notMet':
      return patternStyle('stopped', 'cross', tokens);
    case 'open':
      return { ...patternStyle('neutral', 'tint', tokens), borderColor: tokens.card };
  }
}

/** Parts that come up; those that never do have no series and no legend. */
export const partsIn = (points: readonly CoursePoint[]): CoursePart[] =>
  COURSE_PARTS.filter((part) => points.some((point) => point[part] > 0));

interface Words {
  readonly label: string;
  readonly part: Readonly<Record<CoursePart, string>>;
  readonly tick: (point: CoursePoint) => string;
  readonly tell: (index: number) => string;
  readonly number: (value: number) => string;
}

/** How large it is drawn. */
export interface CourseSize {
  /** Height of letters in px. */
  readonly font: number;
  /** How many of them a column is high. */
  readonly lines: number;
}

/** On a desk. */
const DESK: CourseSize = { font: 12, lines: 13 };
/** Lines of text that a part has to be high to carry its number; what is late carries it on a ground of its own. */
const [ROOM, ROOM_OF_LATE] = [0.7, 1.1];

/** Columns by month: done below, what is late above it with its count, what still has time on top. */
export function courseOption(
  points: readonly CoursePoint[],
  tokens: ChartTokens,
  words: Words,
  { font, lines }: CourseSize = DESK,
): EChartsCoreOption {
  const most = Math.max(...points.map(({ total }) => total), 1);
  return {
    ...chartFrame(tokens, words.label, {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: tokens.hairline, opacity: 0.4 } },
      formatter: (marks: readonly { dataIndex: number }[]) => words.tell(marks[0]?.dataIndex ?? 0),
    }),
    grid: { left: 0, right: 0, top: 4, bottom: Math.round(font * 1.65) },
    xAxis: {
      type: 'category',
      data: points.map(words.tick),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens.hairline } },
      axisLabel: { color: tokens.ink2, fontSize: font, interval: 0, hideOverlap: true, margin: 5 },
    },
    yAxis: { type: 'value', max: most, show: false },
    series: partsIn(points).map((part) => ({
      id: part,
      name: words.part[part],
      type: 'bar',
      stack: 'course',
      barWidth: '72%',
      itemStyle: coursePartStyle(part, tokens),
      emphasis: { disabled: true },
      cursor: 'pointer',
      label: {
        show: part === 'completed' || part === 'overdue',
        fontSize: font,
        fontWeight: 600,
        ...(part === 'completed'
          ? { color: tokens.onDone, position: 'insideTop', distance: 5 }
          : {
              color: tokens.ink.stopped,
              position: 'inside',
              backgroundColor: tokens.card,
              borderRadius: 3,
              padding: [0, 4],
              lineHeight: Math.round(font * 1.25),
            }),
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const value = points[dataIndex]?.[part] ?? 0;
          // A part thinner than a line of text carries no number.
          return value * lines * (part === 'overdue' ? ROOM_OF_LATE : ROOM) >= most ? words.number(value) : '';
        },
      },
      // Nothing is no line either.
      data: points.map((point) => (point[part] === 0 ? '-' : point[part])),
    })),
  };
}
