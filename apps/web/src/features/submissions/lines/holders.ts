import type { SubmissionLineBody } from '@tiendo/contracts';
import { createContext } from 'react';
import type { ReportPlace } from '../submissions.queries';

/** Which lines are shown: every one, one's own, those given to nobody, or those of a division or an officer. */
export type HolderFilter = '' | 'mine' | 'nobody' | `division:${string}` | `officer:${string}`;

/** Whether a line belongs to what is shown. `me`: the user name of whoever looks. */
export function isHeldBy({ holder }: Pick<SubmissionLineBody, 'holder'>, filter: HolderFilter, me: string): boolean {
  if (filter === '') return true;
  if (filter === 'nobody') return holder === null;
  if (filter === 'mine') return holder?.officer?.username === me;
  const [kind, name] = [filter.slice(0, filter.indexOf(':')), filter.slice(filter.indexOf(':') + 1)];
  return kind === 'division' ? holder?.division === name : holder?.officer?.username === name;
}

/** Divisions and officers that any line is given to, in Vietnamese order. */
export function holdersIn(lines: readonly Pick<SubmissionLineBody, 'holder'>[]) {
  const divisions = new Set(lines.flatMap(({ holder }) => holder?.division ?? []));
  const officers = new Map(
    lines.flatMap(({ holder }) => (holder?.officer ? [[holder.officer.username, holder.officer.displayName]] : [])),
  );
  const inOrder = new Intl.Collator('vi').compare;
  return {
    divisions: [...divisions].sort(inOrder),
    officers: [...officers].sort(([, one], [, other]) => inOrder(one, other)),
  };
}

/** What giving a line needs to know of the report that it stands in. */
export interface Giving {
  readonly place: ReportPlace;
  readonly unit: string;
  /** Lines on screen that are given to nobody. */
  readonly unheld: readonly SubmissionLineBody[];
}
export const GivingContext = createContext<Giving | null>(null);
