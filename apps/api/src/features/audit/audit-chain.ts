import { createHash } from 'node:crypto';
import type { AuditEvent as AuditRow } from './entities/audit-event.entity.js';

/** What the first event of a chain stands on. */
export const GENESIS_HASH = '0'.repeat(64);

/** What a link of the chain says and stands on; its own hash is made of it. */
export type AuditEvent = Readonly<Omit<AuditRow, 'hash'>>;

/** JSON with the keys in one order: jsonb does not keep the order they were written in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** SHA-256 (hex) over everything the event says and the hash of the one before. */
export function auditHash(event: AuditEvent): string {
  const said = [
    event.provinceId,
    event.number,
    event.at.toISOString(),
    event.actorId,
    event.action,
    event.subjectKind,
    event.subject,
    event.detail,
    event.prevHash,
    // Events from before rows were sealed have nothing here, and keep their hash.
    ...(event.sealed === null ? [] : [event.sealed]),
  ];
  return createHash('sha256').update(canonical(said)).digest('hex');
}

export interface AuditBreak {
  readonly provinceId: string;
  readonly number: number;
  readonly problem: 'missing' | 'altered' | 'unlinked';
}

/**
 * Walks the events of one owner in order of their number and names the places where damage shows: a number left out, an
 * event that no longer gives its own hash, an event that does not stand on the one before.
 */
export class ChainWalk {
  private expected = 1;
  private prevHash = GENESIS_HASH;

  /** Takes the next event; what is wrong with it. */
  step(event: AuditEvent & { readonly hash: string }): AuditBreak[] {
    const breaks: AuditBreak[] = [];
    const at = { provinceId: event.provinceId, number: event.number };
    if (event.number !== this.expected) breaks.push({ ...at, number: this.expected, problem: 'missing' });
    else if (event.prevHash !== this.prevHash) breaks.push({ ...at, problem: 'unlinked' });
    if (auditHash(event) !== event.hash) breaks.push({ ...at, problem: 'altered' });
    this.expected = event.number + 1;
    this.prevHash = event.hash;
    return breaks;
  }
}

/** What is wrong with a whole chain. */
export function findBreaks(events: Iterable<AuditEvent & { readonly hash: string }>): AuditBreak[] {
  const walk = new ChainWalk();
  return [...events].flatMap((event) => walk.step(event));
}
