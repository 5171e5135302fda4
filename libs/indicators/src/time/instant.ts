import { DomainError } from '../domain-error.js';
import { epochDay, isDay } from './day.js';

/** A moment as RFC 3339 text with its offset, e.g. `2024-12-31T17:00:00.000Z` or `2025-01-01T00:00:00+07:00`. */
export type Instant = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):?(\d{2})?)$/;

/** Microseconds since 1970-01-01T00:00Z, the precision PostgreSQL keeps; null when the text is not an instant. */
function microsOf(value: string): number | null {
  const match = SHAPE.exec(value);
  if (!match || !isDay(match[1])) return null;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
  const [offsetHour, offsetMinute] = [Number(match[7] ?? 0), Number(match[8] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return null;
  const offsetMinutes = (match[6] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  const seconds = epochDay(match[1]) * 86400 + hour * 3600 + (minute - offsetMinutes) * 60 + second;
  return seconds * 1_000_000 + Number((match[5] ?? '').slice(0, 6).padEnd(6, '0'));
}

/** Orders two moments whatever their offsets. Throws DomainError `instant-invalid`. */
export function compareInstants(a: Instant, b: Instant): number {
  const [left, right] = [microsOf(a), microsOf(b)];
  if (left === null) throw new DomainError('instant-invalid', { value: a });
  if (right === null) throw new DomainError('instant-invalid', { value: b });
  return left - right;
}
