import type { ViewScreen } from '@tiendo/contracts';
import { AS_OF, KNOWN_AT } from '../url/view';

const TIMES = [AS_OF, KNOWN_AT];

/** What a view leaves as it is: the two times everywhere, and where one stands in a screen rather than how one looks. */
const LEFT_ALONE: Readonly<Record<ViewScreen, readonly string[]>> = {
  targets: TIMES,
  tasks: TIMES,
  figures: [...TIMES, 'ky', 'don-vi'],
  localities: [...TIMES, 'ky'],
  rankings: [...TIMES, 'ky', 'ban', 'den', 'don-vi', 'so-voi'],
};

/** The part of an address that a view of the screen keeps; in one order, so that equal views have equal texts. */
export function viewQueryOf(screen: ViewScreen, params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  for (const name of LEFT_ALONE[screen]) kept.delete(name);
  kept.sort();
  return kept.toString();
}

/** The address with the view in the place of what a view keeps. */
export function withViewQuery(screen: ViewScreen, params: URLSearchParams, query: string): URLSearchParams {
  const next = new URLSearchParams();
  for (const name of LEFT_ALONE[screen]) for (const value of params.getAll(name)) next.append(name, value);
  for (const [name, value] of new URLSearchParams(query)) {
    if (!LEFT_ALONE[screen].includes(name)) next.append(name, value);
  }
  return next;
}
