import { Injectable } from '@nestjs/common';
import { RoleSchema, type Role } from '@tiendo/contracts';
import { z } from 'zod';
import { Database, type Manager } from '../../platform/database/index.js';

const MembershipsSchema = z.array(
  z.object({
    provinceId: z.string(),
    provinceCode: z.string(),
    provinceName: z.string(),
    simulated: z.boolean(),
    role: RoleSchema,
    unitId: z.string().nullable(),
    unitCode: z.string().nullable(),
    unitName: z.string().nullable(),
  }),
);

export interface SessionMembership {
  readonly provinceId: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly simulated: boolean;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
}

export interface SessionRow {
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly memberships: readonly SessionMembership[];
}

/** Table session, joined with whom it stands for. */
@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  /** The session of a token that is neither past its absolute end nor idle since `idleSince`. */
  async find(tokenHash: Buffer, now: Date, idleSince: Date): Promise<SessionRow | null> {
    const [row] = await this.database.manager.query<(Omit<SessionRow, 'memberships'> & { memberships: unknown })[]>(
      `SELECT u.id AS "userId", u.username, u.display_name AS "displayName",
              u.must_change_password AS "mustChangePassword", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt",
              coalesce((SELECT jsonb_agg(jsonb_build_object(
                  'provinceId', p.id, 'provinceCode', p.code, 'provinceName', p.name, 'simulated', p.simulated,
                  'role', m.role, 'unitId', n.id, 'unitCode', n.code, 'unitName', n.name)
                  ORDER BY p.code, m.role, n.official_order)
                FROM membership m JOIN province p ON p.id = m.province_id
                LEFT JOIN unit n ON n.province_id = m.province_id AND n.id = m.unit_id
                WHERE m.user_id = u.id), '[]') AS memberships
       FROM session s JOIN user_account u ON u.id = s.user_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND u.disabled_at IS NULL`,
      [tokenHash, now, idleSince],
    );
    return row ? { ...row, memberships: MembershipsSchema.parse(row.memberships) } : null;
  }

  async insert(
    manager: Manager,
    session: {
      tokenHash: Buffer;
      userId: string;
      now: Date;
      expiresAt: Date;
      address: string;
      userAgent: string | null;
    },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO session (token_hash, user_id, created_at, last_seen_at, expires_at, address, user_agent)
       VALUES ($1, $2, $3, $3, $4, $5, $6)`,
      [session.tokenHash, session.userId, session.now, session.expiresAt, session.address, session.userAgent],
    );
  }

  async touch(tokenHash: Buffer, now: Date): Promise<void> {
    await this.database.manager.query('UPDATE session SET last_seen_at = $2 WHERE token_hash = $1', [tokenHash, now]);
  }

  /** Ends one session; returns whose it was. */
  async remove(manager: Manager, tokenHash: Buffer): Promise<string | null> {
    const [gone] = await manager.query<[{ user_id: string }[], number]>(
      'DELETE FROM session WHERE token_hash = $1 RETURNING user_id',
      [tokenHash],
    );
    return gone[0]?.user_id ?? null;
  }

  /** Ends all sessions of a user except perhaps one; returns how many. */
  async removeAll(manager: Manager, userId: string, except: Buffer | null): Promise<number> {
    const [, count] = await manager.query<[unknown[], number]>(
      'DELETE FROM session WHERE user_id = $1 AND ($2::bytea IS NULL OR token_hash <> $2)',
      [userId, except],
    );
    return count;
  }

  /** Removes sessions that nobody can use any more. */
  async purge(now: Date, idleSince: Date): Promise<void> {
    await this.database.manager.query('DELETE FROM session WHERE expires_at <= $1 OR last_seen_at <= $2', [
      now,
      idleSince,
    ]);
  }
}
