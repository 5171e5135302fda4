import { isDay } from '@tiendo/indicators/time';
import type { ChangesRequest } from '../../shared/changes';
import { KINDS_PARAM, SIDE_PARAMS, parseMoment } from '../../shared/url';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isSide = (text: string | null): text is string => isDay(text) || (text !== null && ID.test(text));

/** Reads the two sides off the address and survives nonsense: what is neither a day nor a snapshot was not said. */
export function parseSides(params: URLSearchParams): ChangesRequest {
  const side = (name: string) => {
    const text = params.get(name);
    return isSide(text) ? text : undefined;
  };
  // A snapshot has a moment of its own.
  const moment = (name: string, of: string | undefined) =>
    of !== undefined && !isDay(of) ? undefined : (parseMoment(params.get(name)) ?? undefined);
  const [from, to] = [side(SIDE_PARAMS.from), side(SIDE_PARAMS.to)];
  return {
    from,
    fromKnownAt: moment(SIDE_PARAMS.fromKnownAt, from),
    to,
    toKnownAt: moment(SIDE_PARAMS.toKnownAt, to),
  };
}

/** The kinds asked for in the address; empty: all of them. */
export function parseKinds(params: URLSearchParams): readonly string[] {
  return [...new Set((params.get(KINDS_PARAM) ?? '').split(',').filter(Boolean))];
}
