import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import { type AuditBreak, type AuditEvent, findBreaks } from './audit-chain.js';

type StoredEvent = AuditEvent & { readonly hash: string };
const PAGE = 5_000;

/** Table audit_event. */
@Injectable()
export class AuditQueries {
  /** Takes the owner's chain until the transaction ends and returns its last link. */
  async lockChain(manager: Manager, provinceId: string): Promise<{ number: number; hash: string } | null> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [provinceId]);
    const [last] = await manager.query<{ number: number; hash: string }[]>(
      'SELECT number, hash FROM audit_event WHERE province_id = $1 ORDER BY number DESC LIMIT 1',
      [provinceId],
    );
    return last ?? null;
  }

  async append(manager: Manager, events: readonly StoredEvent[]): Promise<void> {
    await manager.query(
      `INSERT INTO audit_event (province_id, number, at, actor_id, action, subject_kind, subject, detail, prev_hash, hash)
       SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                            $8::jsonb[], $9::text[], $10::text[])`,
      [
        events.map((event) => event.provinceId),
        events.map((event) => event.number),
        events.map((event) => event.at),
        events.map((event) => event.actorId),
        events.map((event) => event.action),
        events.map((event) => event.subjectKind),
        events.map((event) => event.subject),
        events.map((event) => JSON.stringify(event.detail)),
        events.map((event) => event.prevHash),
        events.map((event) => event.hash),
      ],
    );
  }
}

/** Recomputes every owner's chain; an empty list means that no event was changed or removed (but perhaps the last ones). */
export async function verifyAuditTrail(manager: Manager): Promise<AuditBreak[]> {
  const provinces = await manager.query<{ id: string }[]>('SELECT id FROM province ORDER BY code');
  const breaks: AuditBreak[] = [];
  for (const { id } of provinces) {
    const events: StoredEvent[] = [];
    for (;;) {
      const page = await manager.query<StoredEvent[]>(
        `SELECT province_id AS "provinceId", number, at, actor_id AS "actorId", action, subject_kind AS "subjectKind",
                subject, detail, prev_hash AS "prevHash", hash
         FROM audit_event WHERE province_id = $1 AND number > $2 ORDER BY number LIMIT ${PAGE}`,
        [id, events.at(-1)?.number ?? 0],
      );
      events.push(...page);
      if (page.length < PAGE) break;
    }
    breaks.push(...findBreaks(events));
  }
  return breaks;
}
