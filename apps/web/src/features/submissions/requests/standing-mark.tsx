import { Mark, type Tone } from '../parts/mark';
import { type BoardGroup, type RequestStanding } from './request-standing';

/** Told apart by shape; the word stands beside it. */
const SHAPES: Readonly<Record<BoardGroup | RequestStanding, string>> = {
  overdue: 'M10 4v7M10 14.500v1',
  waiting: 'M10 5v5l3.500 2.500M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15z',
  source: 'M6 3h6l3 3v11H6zM8.500 10h4M8.500 13h4',
  takenBack: 'M8 5L4 9l4 4M4 9h8.500a3.500 3.500 0 0 1 0 7H9',
  onTime: 'M4 10.500l4 4L16 6',
  late: 'M3 9l3.500 3.500L13 6M15.500 9.500v3.500h2.500',
  planned: 'M4 10h12M12 6l4 4-4 4',
  excused: 'M5 10h10',
  draft: 'M4 13.500V16h2.500L14 8.500 11.500 6 4 13.500zM12.500 5l2.500 2.500 1-1L13.500 4z',
  complete: 'M4 10.500l4 4L16 6',
  withdrawn: 'M5 10h10',
};

const TONES: Readonly<Record<BoardGroup | RequestStanding, Tone>> = {
  overdue: 'stopped',
  waiting: 'waiting',
  source: 'neutral',
  takenBack: 'progress',
  onTime: 'done',
  late: 'progress',
  planned: 'neutral',
  excused: 'neutral',
  draft: 'neutral',
  complete: 'done',
  withdrawn: 'neutral',
};

/** How a unit or a request stands, in shape and words. */
export function StandingMark({ standing, label }: { standing: BoardGroup | RequestStanding; label: string }) {
  return (
    <Mark shape={SHAPES[standing]} tone={TONES[standing]}>
      {label}
    </Mark>
  );
}
