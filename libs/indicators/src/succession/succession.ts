import { ONE, multiplyFractions, sumFractions, toFraction, type Amount } from '../number/fraction.js';
import { DomainError } from '../domain-error.js';
import { compareFractions, type Fraction } from '../number/range.js';
import { compareDays, type Day } from '../time/day.js';

/** Đổi tên, sáp nhập, chia tách, chấm dứt, thành lập, sắp xếp lại (several into several). */
export const SUCCESSION_KINDS = ['rename', 'merge', 'split', 'abolish', 'found', 'regroup'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** A unit, or a part of it, goes on in another. A unit that survives under its own code is linked to itself. */
export interface SuccessionLink {
  readonly from: string;
  readonly to: string;
  /**
   * The part of `from` that goes to `to`, above 0 and at most 1, by the quantity the act states (people, area). null:
   * not stated. The whole of it where this is the only link from that unit and nothing is stated.
   */
  readonly share?: Amount | null;
}

/**
 * One dated act on units. `effectiveOn` is the first day of the new order: districts that ended on 30/6/2025 are
 * abolished with effect from 2025-07-01. Units are known by code; a code is never used for another unit.
 */
export interface Succession {
  readonly id: string;
  readonly effectiveOn: Day;
  readonly links: readonly SuccessionLink[];
  /** Units that end without a successor. */
  readonly abolished?: readonly string[];
  /** Units founded without a predecessor. */
  readonly founded?: readonly string[];
}

/** A part of a unit; `share` null: some part, how much is not stated. */
export interface UnitPart {
  readonly unit: string;
  readonly share: Fraction | null;
}

/** The kind an act has by its shape. A rename is one unit going on whole as another one. */
export function kindOf({
  links,
  abolished = [],
  founded = [],
}: Pick<Succession, 'links' | 'abolished' | 'founded'>): SuccessionKind {
  const [from, to] = [new Set(links.map((link) => link.from)), new Set(links.map((link) => link.to))];
  if (links.length === 0 && founded.length === 0) return 'abolish';
  if (links.length === 0 && abolished.length === 0) return 'found';
  if (abolished.length + founded.length > 0) return 'regroup';
  if (from.size === 1) return to.size === 1 ? 'rename' : 'split';
  return to.size === 1 ? 'merge' : 'regroup';
}

/**
 * Returns the act when it is sound. Throws DomainError: `succession-empty`, `succession-link-twice`,
 * `succession-share-invalid` (not above 0 and at most 1), `succession-shares-not-whole` (all shares of a unit are stated
 * and do not sum to 1, or some already exceed it), `succession-unit-both` (abolished and linked, founded and linked).
 */
export function validateSuccession<S extends Succession>(act: S): S {
  const { id, links, abolished = [], founded = [] } = act;
  if (links.length + abolished.length + founded.length === 0) throw new DomainError('succession-empty', { id });
  const pairs = new Set<string>();
  const partsOf = new Map<string, (Fraction | null)[]>();
  for (const { from, to, share } of links) {
    const pair = JSON.stringify([from, to]);
    if (pairs.has(pair)) throw new DomainError('succession-link-twice', { id, from, to });
    pairs.add(pair);
    const part = share === null || share === undefined ? null : toFraction(share);
    if (part !== null && (part.top <= 0n || compareFractions(part, ONE) > 0)) {
      throw new DomainError('succession-share-invalid', { id, from, to });
    }
    partsOf.set(from, [...(partsOf.get(from) ?? []), part]);
  }
  for (const [from, parts] of partsOf) {
    const stated = parts.filter((part) => part !== null);
    const sum = compareFractions(sumFractions(stated), ONE);
    const isSound = stated.length === parts.length ? sum === 0 : stated.length === 0 || sum < 0;
    if (!isSound) throw new DomainError('succession-shares-not-whole', { id, from });
  }
  const targets = new Set(links.map(({ to }) => to));
  const both = [...abolished.filter((unit) => partsOf.has(unit)), ...founded.filter((unit) => targets.has(unit))];
  if (both.length > 0) throw new DomainError('succession-unit-both', { id, units: both });
  return act;
}

/**
 * Checks acts against one another: those of one day must not depend on an order, so each unit ends in one act of a day
 * at most, and no act of a day begins with what another one of that day makes (write them as one act).
 * Throws DomainError `succession-same-day`, and what `validateSuccession` throws.
 */
export function validateHistory(acts: readonly Succession[]): void {
  const endsOn = new Map<string, string>();
  const beginsOn = new Map<string, string>();
  for (const act of acts) {
    validateSuccession(act);
    const key = (unit: string) => JSON.stringify([act.effectiveOn, unit]);
    const [ends, begins] = [
      new Set([...act.links.map(({ from }) => from), ...(act.abolished ?? [])]),
      new Set([...act.links.map(({ to }) => to), ...(act.founded ?? [])]),
    ];
    for (const unit of [...ends, ...begins]) {
      const others = [endsOn.get(key(unit)), beginsOn.get(key(unit))].filter((id) => id !== undefined);
      if (others.length > 0) throw new DomainError('succession-same-day', { ids: [...others, act.id], unit });
    }
    for (const unit of ends) endsOn.set(key(unit), act.id);
    for (const unit of begins) beginsOn.set(key(unit), act.id);
  }
}

/** The part a link carries: what is stated; the whole for a unit's only link; null when it is not known. */
export function shareOf(act: Pick<Succession, 'links'>, link: SuccessionLink): Fraction | null {
  if (link.share !== null && link.share !== undefined) return toFraction(link.share);
  return act.links.filter(({ from }) => from === link.from).length === 1 ? ONE : null;
}

/** The acts that take effect after one day and up to another, earliest first; of one day in the order of their ids. */
export function actsBetween<S extends Succession>(acts: readonly S[], after: Day, upTo: Day): S[] {
  return acts
    .filter(({ effectiveOn }) => compareDays(effectiveOn, after) > 0 && compareDays(effectiveOn, upTo) <= 0)
    .sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * What the unit known by this code on one day is on another: itself, its successors (later) or its predecessors
 * (earlier), by code. A share is the part of the unit that goes to a successor, or the part of a predecessor that came
 * to the unit; the whole is 1. Empty: abolished without a successor, or founded without a predecessor.
 */
export function resolveUnit(unit: string, knownOn: Day, day: Day, acts: readonly Succession[]): UnitPart[] {
  const isLater = compareDays(day, knownOn) >= 0;
  const passed = isLater ? actsBetween(acts, knownOn, day) : actsBetween(acts, day, knownOn).reverse();
  let parts: UnitPart[] = [{ unit, share: ONE }];
  for (const act of passed) {
    const next: UnitPart[] = [];
    for (const part of parts) {
      const links = act.links.filter(({ from, to }) => (isLater ? from : to) === part.unit);
      const ends = isLater ? act.abolished : act.founded;
      if (links.length === 0 && !ends?.includes(part.unit)) next.push(part);
      for (const link of links) {
        const share = shareOf(act, link);
        const product = part.share === null || share === null ? null : multiplyFractions(part.share, share);
        next.push({ unit: isLater ? link.to : link.from, share: product });
      }
    }
    parts = mergeParts(next);
  }
  return parts.sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** Parts that meet again in one unit add up; unknown once one of them is. */
function mergeParts(parts: readonly UnitPart[]): UnitPart[] {
  const merged = new Map<string, Fraction | null>();
  for (const { unit, share } of parts) {
    const known = merged.get(unit);
    if (known === undefined) merged.set(unit, share);
    else merged.set(unit, known === null || share === null ? null : sumFractions([known, share]));
  }
  return [...merged].map(([unit, share]) => ({ unit, share }));
}
