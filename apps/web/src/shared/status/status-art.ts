import type { ItemStatus } from '@tiendo/indicators/status';

/** Colour token behind a mark; always beside a shape and a word. */
export type Tone = 'done' | 'progress' | 'waiting' | 'stopped' | 'neutral';
/** How a mark, a bar segment and a chart series are filled, so that they survive grey print. */
export type Fill = 'solid' | 'ticks' | 'tint' | 'dots' | 'lines' | 'hatch' | 'cross' | 'empty' | 'dotted';

export interface StatusArt {
  readonly tone: Tone;
  readonly fill: Fill;
  /** Outline of the mark on its 20 × 20 box. */
  readonly outline: 'solid' | 'line' | 'dashed' | 'none';
  /** Strokes drawn on top, on the same box. */
  readonly strokes?: string;
  /** Dots drawn on top: centres and radius. */
  readonly dots?: readonly (readonly [x: number, y: number, radius: number])[];
}

const TICK = 'M5.4 10.4 8.7 13.6 14.6 6.9';

/**
 * The one drawing of every status: marks, bar segments, chart series, exports and print all read it.
 * In progress is dots, not a half fill: a half reads as 50%.
 */
export const STATUS_ART: Readonly<Record<ItemStatus, StatusArt>> = {
  completed: { tone: 'done', fill: 'solid', outline: 'solid', strokes: TICK },
  maintained: {
    tone: 'done',
    fill: 'ticks',
    outline: 'solid',
    strokes: 'M14.9 8.2A5.1 5.1 0 1 0 15.1 11.2M15.3 4.9V8.4H11.8',
  },
  mostlyCompleted: { tone: 'done', fill: 'tint', outline: 'line', strokes: TICK },
  inProgress: {
    tone: 'progress',
    fill: 'dots',
    outline: 'line',
    dots: [
      [5.6, 10, 1.45],
      [10, 10, 1.45],
      [14.4, 10, 1.45],
    ],
  },
  awaitingApproval: {
    tone: 'waiting',
    fill: 'lines',
    outline: 'line',
    strokes: 'M6.4 5H13.6M6.4 15H13.6M7.2 5.2C7.2 8.2 12.8 11.8 12.8 14.8M12.8 5.2C12.8 8.2 7.2 11.8 7.2 14.8',
  },
  yearEnd: { tone: 'neutral', fill: 'tint', outline: 'line', strokes: 'M10 5.4V10.4L13.2 12.2' },
  notStarted: { tone: 'neutral', fill: 'empty', outline: 'line' },
  notMet: { tone: 'stopped', fill: 'cross', outline: 'line', strokes: 'M6.4 6.4 13.6 13.6M13.6 6.4 6.4 13.6' },
  stopped: {
    tone: 'stopped',
    fill: 'hatch',
    outline: 'line',
    strokes: 'M3.4 9.2 9.2 3.4M3.4 14.8 14.8 3.4M5.2 16.6 16.6 5.2M10.8 16.6 16.6 10.8',
  },
  noOccurrence: { tone: 'neutral', fill: 'empty', outline: 'line', strokes: 'M6 10H14' },
  notApplicable: { tone: 'neutral', fill: 'empty', outline: 'none', strokes: 'M5 10H15' },
  noStatement: { tone: 'neutral', fill: 'dotted', outline: 'dashed' },
};
