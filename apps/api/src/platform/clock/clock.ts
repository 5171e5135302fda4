import { Injectable } from '@nestjs/common';
import type { Day } from '@tiendo/indicators/time';

const VIETNAM_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The only reader of the current time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The calendar day in Viet Nam at this moment. */
  today(): Day {
    return dayInVietnam(this.now());
  }
}

/** A clock that stands still until told otherwise; for tests. */
export class FixedClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moment);
  }

  /** Sets the clock to a moment (RFC 3339) or moves it on by milliseconds. */
  set(to: string | number): void {
    this.moment = typeof to === 'string' ? new Date(to) : new Date(this.moment.getTime() + to);
  }
}

const HOUR_MS = 3_600_000;
let lastHour = NaN;
let lastDay: Day = '';

/**
 * The calendar day a moment falls on in Viet Nam. Every request asks, and formatting is slow: days there begin on full
 * hours, so that the day found last holds for its whole hour.
 */
export function dayInVietnam(moment: Date): Day {
  const hour = Math.floor(moment.getTime() / HOUR_MS);
  if (hour !== lastHour) {
    lastDay = VIETNAM_DAY.format(moment);
    lastHour = hour;
  }
  return lastDay;
}
