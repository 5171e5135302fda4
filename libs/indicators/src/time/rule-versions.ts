import { compareDays, type Day } from './day.js';
import { compareInstants, type Instant } from './instant.js';

/** A later say on a rule: a correction (`effectiveOn` null), or a change from a day on. It says only what it names. */
export interface RuleVersion<Rule extends object> {
  /** Grows with recording. */
  readonly seq: number;
  readonly effectiveOn: Day | null;
  readonly recordedAt: Instant;
  readonly rule: Partial<Rule>;
}

/**
 * The rule that holds for a day, as known at a moment (default: now), each field by itself: what a change says from its
 * day on, else what a correction says for all days, else what was first stated. A correction ends every change of the
 * field recorded before it; of changes the latest effective day speaks, then the latest recorded. Only the fields of
 * `first` are looked at.
 */
export function ruleOn<Rule extends object>(
  first: Rule,
  versions: readonly RuleVersion<Rule>[],
  day: Day,
  knownAt?: Instant | null,
): Rule {
  if (versions.length === 0) return first;
  const known = versions.filter(
    ({ recordedAt }) => knownAt === null || knownAt === undefined || compareInstants(recordedAt, knownAt) <= 0,
  );
  const rule = { ...first };
  for (const field of Object.keys(first) as (keyof Rule)[]) {
    const speaks = speakingOn(
      known.filter((version) => Object.hasOwn(version.rule, field)),
      day,
    );
    const said = speaks?.rule[field];
    if (said !== undefined) rule[field] = said;
  }
  return rule;
}

/** Of versions that name one field the one that speaks on a day; null: what was first stated. */
function speakingOn<V extends RuleVersion<object>>(versions: readonly V[], day: Day): V | null {
  const corrected = versions.reduce<V | null>(
    (last, one) => (one.effectiveOn === null && (last === null || one.seq > last.seq) ? one : last),
    null,
  );
  let speaks = corrected;
  for (const version of versions) {
    const { effectiveOn, seq } = version;
    if (effectiveOn === null || compareDays(effectiveOn, day) > 0 || seq < (corrected?.seq ?? -Infinity)) continue;
    const isLater =
      speaks === null ||
      speaks.effectiveOn === null ||
      (compareDays(effectiveOn, speaks.effectiveOn) || seq - speaks.seq) > 0;
    if (isLater) speaks = version;
  }
  return speaks;
}

/** Days on which a rule may become another one, earliest first: the first days of its changes. */
export function daysOfChange(versions: readonly RuleVersion<object>[]): Day[] {
  return [...new Set(versions.flatMap(({ effectiveOn }) => effectiveOn ?? []))].sort(compareDays);
}
