import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { auditHash, GENESIS_HASH } from './audit-chain.js';
import { AuditQueries } from './audit.queries.js';
import type { SealedRows } from './entities/audit-event.entity.js';
import { sealedByTransaction } from './seals/seal.queries.js';

export interface AuditRecord {
  readonly provinceId: string;
  /** Null: the system itself (start, command line). */
  readonly actorId: string | null;
  /** Dotted verb: `status.record`, `user.disable`. */
  readonly action: AuditAction;
  readonly subjectKind: string;
  /** What a person would call it: code, slug, user name. */
  readonly subject: string;
  /** Plain data; never a password, token or whole document. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Seals it vouches for, other than those of its transaction. */
  readonly sealed?: SealedRows;
}

type Noted = AuditRecord & { readonly at: Date };

/** The trail of every change, one chain per owner: a row that is changed or removed breaks it. */
@Injectable()
export class AuditService {
  /** Events of transactions that have not ended yet. */
  private readonly noted = new WeakMap<Manager, Noted[]>();

  constructor(
    private readonly database: Database,
    private readonly queries: AuditQueries,
    private readonly clock: Clock,
  ) {}

  /** Writes one event inside the caller's transaction: no change without its event, no event without its change. */
  async record(manager: Manager, record: AuditRecord): Promise<void> {
    await this.recordMany(manager, [record]);
  }

  /**
   * Writes several events of one owner or of several. They are written as the transaction ends, when everything it wrote is
   * sealed; so a chain is held for no longer than it takes to append to it.
   */
  async recordMany(manager: Manager, records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    const at = this.clock.now();
    const events = records.map((record) => ({ ...record, at }));
    const noted = this.noted.get(manager);
    if (noted) {
      noted.push(...events);
      return;
    }
    this.noted.set(manager, events);
    await this.database.beforeCommit(manager, async () => {
      this.noted.delete(manager);
      await this.write(manager, events);
    });
  }

  /** Appends to the chains; owners are taken in one order, so that two writers never wait crosswise. */
  private async write(manager: Manager, records: readonly Noted[]): Promise<void> {
    const provinces = [...new Set(records.map(({ provinceId }) => provinceId))].sort();
    const sealed = await sealedByTransaction(manager, provinces);
    for (const provinceId of provinces) {
      const last = await this.queries.lockChain(manager, provinceId);
      let number = last?.number ?? 0;
      let prevHash = last?.hash ?? GENESIS_HASH;
      const own = records.filter((record) => record.provinceId === provinceId);
      const rows = own.map((record, index) => {
        const { at, actorId, action, subjectKind, subject, detail = {} } = record;
        number += 1;
        const seals = record.sealed ?? (index === own.length - 1 ? sealed.get(provinceId) : null) ?? null;
        const row = { provinceId, number, at, actorId, action, subjectKind, subject, detail, sealed: seals, prevHash };
        const hash = auditHash(row);
        prevHash = hash;
        return { ...row, hash };
      });
      await this.queries.append(manager, rows);
    }
  }
}
