import type { Day } from '../time/day.js';
import { kindOf, type Succession, type SuccessionKind } from './succession.js';

/** From this day on the figures of a unit are of other ground than before. */
export interface SeriesBreak {
  readonly day: Day;
  /** Id of the act. */
  readonly act: string;
  readonly kind: SuccessionKind;
}

/**
 * Units that took in another one, or gave a part of themselves away, after one day and until another, each with the last
 * day on which it did.
 */
export function brokenBetween(acts: readonly Succession[], after: Day, until: Day): Map<string, Day> {
  const broken = new Map<string, Day>();
  for (const { effectiveOn, links } of acts) {
    if (effectiveOn <= after || effectiveOn > until) continue;
    for (const { from, to } of links) {
      if (from === to) continue;
      for (const code of [from, to]) {
        const known = broken.get(code);
        if (known === undefined || known < effectiveOn) broken.set(code, effectiveOn);
      }
    }
  }
  return broken;
}

interface Span {
  readonly code: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/**
 * Days on which a unit that keeps its code took in another one, or gave a part of itself away, earliest first. What it
 * reports from such a day on cannot be held against what it reported before. A unit begun or ended by the act has no
 * break there: its own figures lie on one side of it.
 */
export function breaksOf({ code, validFrom, validTo }: Span, acts: readonly Succession[]): SeriesBreak[] {
  return acts
    .filter(({ effectiveOn, links }) => {
      const wasThere = validFrom === null || validFrom < effectiveOn;
      const goesOn = validTo === null || validTo >= effectiveOn;
      const hasChanged = links.some(({ from, to }) => from !== to && (from === code || to === code));
      return wasThere && goesOn && hasChanged;
    })
    .map((act) => ({ day: act.effectiveOn, act: act.id, kind: kindOf(act) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.act < b.act ? -1 : 1));
}
