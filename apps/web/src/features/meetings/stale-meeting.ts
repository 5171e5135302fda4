import type { MeetingBody } from '@tiendo/contracts';
import { ApiProblem, isProblem } from '../../shared/api';

/** A stale answer carries the meeting as it is now. */
export function staleMeeting(error: unknown): MeetingBody | null {
  if (!(error instanceof ApiProblem) || !isProblem(error, 'stale')) return null;
  const { current } = error.problem;
  return typeof current === 'object' && current !== null && 'agenda' in current ? (current as MeetingBody) : null;
}
