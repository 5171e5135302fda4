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

/** The calendar day a moment falls on in Viet Nam. */
export function dayInVietnam(moment: Date): Day {
  return VIETNAM_DAY.format(moment);
}
