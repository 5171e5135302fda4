import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { auditHash, GENESIS_HASH } from './audit-chain.js';
import { AuditQueries } from './audit.queries.js';

export interface AuditRecord {
  readonly provinceId: string;
  /** Null: the system itself (start, command line). */
  readonly actorId: string | null;
  /** Dotted verb: `status.record`, `user.disable`. */
  readonly action: string;
  readonly subjectKind: string;
  /** What a person would call it: code, slug, user name. */
  readonly subject: string;
  /** Plain data; never a password, token or whole document. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The trail of every change, one chain per owner: a row that is changed or removed breaks it. */
@Injectable()
export class AuditService {
  constructor(
    private readonly queries: AuditQueries,
    private readonly clock: Clock,
  ) {}

  /** Writes one event inside the caller's transaction: no change without its event, no event without its change. */
  async record(manager: Manager, record: AuditRecord): Promise<void> {
    await this.recordMany(manager, [record]);
  }

  /** Writes several events of one owner or of several; owners are taken in one order, so that two writers never wait crosswise. */
  async recordMany(manager: Manager, records: readonly AuditRecord[]): Promise<void> {
    const at = this.clock.now();
    const provinces = [...new Set(records.map(({ provinceId }) => provinceId))].sort();
    for (const provinceId of provinces) {
      const last = await this.queries.lockChain(manager, provinceId);
      let number = last?.number ?? 0;
      let prevHash = last?.hash ?? GENESIS_HASH;
      const rows = records
        .filter((record) => record.provinceId === provinceId)
        .map(({ actorId, action, subjectKind, subject, detail = {} }) => {
          number += 1;
          const row = { provinceId, number, at, actorId, action, subjectKind, subject, detail, prevHash };
          const hash = auditHash(row);
          prevHash = hash;
          return { ...row, hash };
        });
      await this.queries.append(manager, rows);
    }
  }
}
