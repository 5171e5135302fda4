import { regularPeriod, type CutoffDay, type ReportingPeriod } from '../period.js';

const CODE = /^(\d{4})(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(N9))?$/;

/** The period of a code of a regular kind, under this cut-off; null for anything else. */
export function periodOfCode(code: string, cutoff: CutoffDay): ReportingPeriod | null {
  const match = CODE.exec(code);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 2) return null;
  if (match[2]) return regularPeriod('month', year, Number(match[2]), cutoff);
  if (match[3]) return regularPeriod('quarter', year, Number(match[3]), cutoff);
  if (match[4]) return regularPeriod('halfYear', year, Number(match[4]), cutoff);
  return regularPeriod(match[5] ? 'nineMonths' : 'year', year, 1, cutoff);
}
