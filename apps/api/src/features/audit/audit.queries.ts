import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Manager } from '../../platform/database/index.js';
import { instant } from '../../platform/database/instant.js';
import { type AuditBreak, ChainWalk } from './audit-chain.js';
import { AuditEvent } from './entities/audit-event.entity.js';

const PAGE = 5_000;

/** Table audit_event. */
@Injectable()
export class AuditQueries {
  /** Takes the owner's chain until the transaction ends and returns its last link. */
  async lockChain(manager: Manager, provinceId: string): Promise<Pick<AuditEvent, 'number' | 'hash'> | null> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [provinceId]);
    const select = { provinceId: true, number: true, hash: true } as const;
    return manager.findOne(AuditEvent, { select, where: { provinceId }, order: { number: 'DESC' } });
  }

  /** Appends links, however many: a load notes as many events as it makes changes. */
  async append(manager: Manager, events: readonly Readonly<AuditEvent>[]): Promise<void> {
    await manager.query(
      `INSERT INTO audit_event (province_id, number, at, actor_id, action, subject_kind, subject, detail, sealed,
         prev_hash, hash)
       SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                            $8::jsonb[], $9::jsonb[], $10::text[], $11::text[])`,
      [
        events.map((event) => event.provinceId),
        events.map((event) => event.number),
        events.map((event) => event.at),
        events.map((event) => event.actorId),
        events.map((event) => event.action),
        events.map((event) => event.subjectKind),
        events.map((event) => event.subject),
        events.map((event) => JSON.stringify(event.detail)),
        events.map((event) => (event.sealed === null ? null : JSON.stringify(event.sealed))),
        events.map((event) => event.prevHash),
        events.map((event) => event.hash),
      ],
    );
  }
}

/** Who did something, and when. */
export type DoneBy = Readonly<{ at: string; by: string | null }>;

/** Who did this with a file of this content, the latest first. */
export function doneWithFile(manager: Manager, provinceId: string, action: string, sha256: string): Promise<DoneBy[]> {
  return manager.query<DoneBy[]>(
    `SELECT ${instant('e.at')} AS at, u.display_name AS by
     FROM audit_event e LEFT JOIN user_account u ON u.id = e.actor_id
     WHERE e.province_id = $1 AND e.action = $2 AND e.detail->>'sha256' = $3
     ORDER BY e.number DESC`,
    [provinceId, action, sha256],
  );
}

/** Whether an owner's trail has such an event. */
export async function hasEvent(manager: Manager, provinceId: string, action: string): Promise<boolean> {
  return manager.existsBy(AuditEvent, { provinceId, action });
}

/** Subjects of an owner's events of one action on one kind of subject since a moment. */
export async function eventsSince(
  manager: Manager,
  which: Pick<AuditEvent, 'provinceId' | 'action' | 'subjectKind'>,
  since: Date,
): Promise<string[]> {
  const where = { ...which, at: MoreThan(since) };
  return (await manager.find(AuditEvent, { select: { subject: true }, where })).map(({ subject }) => subject);
}

/** The events of one owner in their order, some thousands at a time. */
export async function* eventsOf(manager: Manager, provinceId: string): AsyncGenerator<AuditEvent[]> {
  for (let after = 0; ;) {
    const where = { provinceId, number: MoreThan(after) };
    const page = await manager.find(AuditEvent, { where, order: { number: 'ASC' }, take: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.number ?? after;
  }
}

/** Recomputes every owner's chain; an empty list means that no event was changed or removed (but perhaps the last ones). */
export async function verifyAuditTrail(manager: Manager): Promise<AuditBreak[]> {
  const provinces = await manager.query<{ id: string }[]>('SELECT id FROM province ORDER BY code');
  const breaks: AuditBreak[] = [];
  for (const { id } of provinces) {
    const walk = new ChainWalk();
    for await (const page of eventsOf(manager, id)) breaks.push(...page.flatMap((event) => walk.step(event)));
  }
  return breaks;
}
