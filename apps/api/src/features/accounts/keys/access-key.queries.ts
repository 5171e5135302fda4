import { Injectable } from '@nestjs/common';
import type { AccessKeyKind } from '@tiendo/contracts';
import { IsNull } from 'typeorm';
import { Database, type Manager } from '../../../platform/database/index.js';
import { AccessKey } from '../entities/access-key.entity.js';

/** A key in use, with whose it is. */
export type OpenKey = Readonly<
  Pick<
    AccessKey,
    | 'id'
    | 'provinceId'
    | 'kind'
    | 'label'
    | 'planId'
    | 'inPublic'
    | 'mayRead'
    | 'mayWrite'
    | 'allUnits'
    | 'requestsPerMinute'
    | 'expiresAt'
    | 'lastUsedAt'
  >
> & {
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly simulated: boolean;
};

/** A key as its office lists it. */
export type AccessKeyRow = Readonly<
  Pick<
    AccessKey,
    | 'id'
    | 'label'
    | 'tokenStart'
    | 'planId'
    | 'inPublic'
    | 'mayRead'
    | 'mayWrite'
    | 'allUnits'
    | 'requestsPerMinute'
    | 'createdAt'
    | 'expiresAt'
    | 'lastUsedAt'
    | 'revokedAt'
  > & { createdBy: string | null }
>;

export type NewAccessKey = Pick<AccessKey, 'provinceId' | 'kind' | 'label' | 'tokenHash' | 'createdBy' | 'createdAt'> &
  Partial<
    Pick<
      AccessKey,
      'tokenStart' | 'planId' | 'inPublic' | 'mayRead' | 'mayWrite' | 'allUnits' | 'requestsPerMinute' | 'expiresAt'
    >
  >;

/** Table access_key. */
@Injectable()
export class AccessKeyQueries {
  constructor(private readonly database: Database) {}

  /** The key of this kind and hash that neither expired nor was revoked. */
  async open(kind: AccessKeyKind, tokenHash: Buffer, now: Date): Promise<OpenKey | null> {
    const [row] = await this.database.manager.query<OpenKey[]>(
      `SELECT k.id, k.province_id AS "provinceId", k.kind, k.label, k.plan_id AS "planId", k.in_public AS "inPublic",
              k.may_read AS "mayRead", k.may_write AS "mayWrite", k.all_units AS "allUnits",
              k.requests_per_minute AS "requestsPerMinute", k.expires_at AS "expiresAt",
              k.last_used_at AS "lastUsedAt", v.code AS "provinceCode", v.name AS "provinceName", v.simulated
       FROM access_key k
       JOIN province v ON v.id = k.province_id
       WHERE k.kind = $1 AND k.token_hash = $2 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $3)`,
      [kind, tokenHash, now],
    );
    return row ?? null;
  }

  async touch({ provinceId, id }: Pick<AccessKey, 'provinceId' | 'id'>, now: Date): Promise<void> {
    await this.database.manager.update(AccessKey, { provinceId, id }, { lastUsedAt: now });
  }

  /** Keys of a kind of an owner: those that were not revoked first, the latest first. */
  list(
    provinceId: string,
    kind: AccessKeyKind,
    manager: Manager = this.database.manager,
    id: string | null = null,
  ): Promise<AccessKeyRow[]> {
    return manager.query<AccessKeyRow[]>(
      `SELECT k.id, k.label, k.token_start AS "tokenStart", k.plan_id AS "planId", k.in_public AS "inPublic",
              k.may_read AS "mayRead", k.may_write AS "mayWrite", k.all_units AS "allUnits",
              k.requests_per_minute AS "requestsPerMinute", k.created_at AS "createdAt", u.display_name AS "createdBy",
              k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt"
       FROM access_key k
       LEFT JOIN user_account u ON u.id = k.created_by
       WHERE k.province_id = $1 AND k.kind = $2 AND ($3::uuid IS NULL OR k.id = $3)
       ORDER BY k.revoked_at IS NOT NULL, k.created_at DESC`,
      [provinceId, kind, id],
    );
  }

  async insert(manager: Manager, key: NewAccessKey): Promise<string> {
    const { identifiers } = await manager.insert(AccessKey, key);
    return String(identifiers[0]?.['id']);
  }

  /** Whether a key that was not revoked is now. */
  async revoke(manager: Manager, provinceId: string, id: string, now: Date): Promise<boolean> {
    const { affected } = await manager.update(AccessKey, { provinceId, id, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }
}
