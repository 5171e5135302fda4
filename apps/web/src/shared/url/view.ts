import { isDay } from '@tiendo/indicators/time';

/** What the address says about the two times: the day the figures are for, and the moment they were known at. */
export interface ViewParams {
  /** `ngay`: as of this day. */
  readonly asOf: string | null;
  /** `biet-den`: a moment (as known then), `'nay'` (live figures, asked for by name), or null (not said). */
  readonly knownAt: string | null;
}

export const AS_OF = 'ngay';
export const KNOWN_AT = 'biet-den';
/** "Nay": the live figures, where the default would be a snapshot. */
export const NOW = 'nay';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A moment as an address carries it; null: nonsense, or nothing. */
export function parseMoment(text: string | null): string | null {
  // A plus sign that nobody encoded arrives as a space.
  const moment = text?.replace(' ', '+') ?? null;
  return moment !== null && MOMENT.test(moment) && !Number.isNaN(Date.parse(moment)) ? moment : null;
}

/** Reads the two times off an address and survives nonsense: what is not a day or a moment was not said. */
export function parseView(params: URLSearchParams): ViewParams {
  const asOf = params.get(AS_OF);
  const knownAt = params.get(KNOWN_AT);
  return { asOf: isDay(asOf) ? asOf : null, knownAt: knownAt === NOW ? NOW : parseMoment(knownAt) };
}

/** The two times as the tail of an address: `?ngay=2024-12-31&biet-den=…`, or nothing. */
export function viewSearch(view: Partial<ViewParams>, extra: Readonly<Record<string, string | null | undefined>> = {}) {
  const params = new URLSearchParams();
  if (view.asOf) params.set(AS_OF, view.asOf);
  if (view.knownAt) params.set(KNOWN_AT, view.knownAt);
  for (const [name, value] of Object.entries(extra)) if (value) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : '';
}
