import type { PlanDocument } from '@tiendo/contracts';
import type { PlanFile } from '../../sample-file.js';
import { type LivingDays } from './living-days.js';
import { allottedOn, KEYS } from './living-documents.js';

/** What is asked less of communes that begin from further behind: how many points of percent, by indicator and unit. */
const LESS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'ho-so-nop-truc-tuyen': { 'xa-mau-son-ha': 10, 'xa-mau-son-nam': 10, 'xa-mau-dao-trung': 15, 'dac-khu-mau-dao': 20 },
  'so-hoa-ho-tich': { 'xa-mau-binh-ha': 5, 'xa-mau-dao-trung': 10, 'dac-khu-mau-dao': 10 },
};

/** Levels of a share that the plan allots to a few communes by a decision, from its first day on. */
export function livingAllotments({ targets }: PlanDocument, days: LivingDays): NonNullable<PlanFile['allotments']> {
  return targets.flatMap(({ code, measures }) =>
    measures.flatMap(({ indicator, value, horizon }): NonNullable<PlanFile['allotments']> => {
      const less = LESS[indicator];
      if (less === undefined || value === null || value === undefined) return [];
      const items = Object.entries(less).map(([unit, points]) => ({ unit, value: String(Number(value) - points) }));
      const recordedAt = `${allottedOn(days)}T10:00:00+07:00`;
      const what = { target: code, indicator, horizon: horizon ?? null, from: days.startsOn };
      return [{ ...what, document: KEYS.allotment, recordedAt, items }];
    }),
  );
}
