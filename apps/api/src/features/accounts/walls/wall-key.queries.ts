import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Manager } from '../../../platform/database/index.js';
import { WallKey } from '../entities/wall-key.entity.js';

/** A key in use, with whose it is. */
export type OpenKey = Readonly<Pick<WallKey, 'id' | 'provinceId' | 'planId' | 'label' | 'inPublic' | 'lastUsedAt'>> & {
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly simulated: boolean;
};

export type WallKeyRow = Readonly<
  Pick<WallKey, 'id' | 'planId' | 'label' | 'inPublic' | 'createdAt' | 'lastUsedAt' | 'revokedAt'> & {
    createdBy: string | null;
  }
>;

/** Table wall_key. */
@Injectable()
export class WallKeyQueries {
  constructor(private readonly database: Database) {}

  /** The key of this hash that nobody has revoked. */
  async open(tokenHash: Buffer): Promise<OpenKey | null> {
    const [row] = await this.database.manager.query<OpenKey[]>(
      `SELECT k.id, k.province_id AS "provinceId", k.plan_id AS "planId", k.label, k.in_public AS "inPublic",
              k.last_used_at AS "lastUsedAt",
              v.code AS "provinceCode", v.name AS "provinceName", v.simulated
       FROM wall_key k
       JOIN province v ON v.id = k.province_id
       WHERE k.token_hash = $1 AND k.revoked_at IS NULL`,
      [tokenHash],
    );
    return row ?? null;
  }

  async touch({ provinceId, id }: Pick<WallKey, 'provinceId' | 'id'>, now: Date): Promise<void> {
    await this.database.manager.update(WallKey, { provinceId, id }, { lastUsedAt: now });
  }

  /** Keys of an owner: those in use first, the latest first. */
  list(provinceId: string, manager: Manager = this.database.manager, id: string | null = null): Promise<WallKeyRow[]> {
    return manager.query<WallKeyRow[]>(
      `SELECT k.id, k.plan_id AS "planId", k.label, k.in_public AS "inPublic", k.created_at AS "createdAt", u.display_name AS "createdBy",
              k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt"
       FROM wall_key k
       LEFT JOIN user_account u ON u.id = k.created_by
       WHERE k.province_id = $1 AND ($2::uuid IS NULL OR k.id = $2)
       ORDER BY k.revoked_at IS NOT NULL, k.created_at DESC`,
      [provinceId, id],
    );
  }

  async insert(
    manager: Manager,
    key: Pick<WallKey, 'provinceId' | 'planId' | 'tokenHash' | 'label' | 'inPublic' | 'createdBy' | 'createdAt'>,
  ): Promise<string> {
    const { identifiers } = await manager.insert(WallKey, key);
    return String(identifiers[0]?.['id']);
  }

  /** Whether a key in use was revoked. */
  async revoke(manager: Manager, provinceId: string, id: string, now: Date): Promise<boolean> {
    const { affected } = await manager.update(WallKey, { provinceId, id, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }
}
