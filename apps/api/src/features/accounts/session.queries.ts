import { Injectable } from '@nestjs/common';
import { RoleSchema } from '@tiendo/contracts';
import { LessThanOrEqual, Not } from 'typeorm';
import { z } from 'zod';
import { Database, type Manager, returned } from '../../platform/database/index.js';
import { Session } from './entities/session.entity.js';
import type { UserAccount } from './entities/user-account.entity.js';

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

export type SessionMembership = Readonly<z.infer<typeof MembershipsSchema>[number]>;

export type SessionRow = Readonly<
  Pick<Session, 'userId' | 'lastSeenAt' | 'expiresAt'> &
    Pick<UserAccount, 'username' | 'displayName' | 'mustChangePassword'>
> & { readonly memberships: readonly SessionMembership[] };

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
    { now, ...session }: Omit<Session, 'createdAt' | 'lastSeenAt'> & { now: Date },
  ): Promise<void> {
    await manager.insert(Session, { ...session, createdAt: now, lastSeenAt: now });
  }

  async touch(tokenHash: Buffer, now: Date): Promise<void> {
    await this.database.manager.update(Session, { tokenHash }, { lastSeenAt: now });
  }

  /** Ends one session; returns whose it was. */
  async remove(manager: Manager, tokenHash: Buffer): Promise<string | null> {
    const gone = await manager
      .createQueryBuilder()
      .delete()
      .from(Session)
      .where({ tokenHash })
      .returning('user_id AS "userId"')
      .execute();
    const [session] = returned<Pick<Session, 'userId'>>(gone);
    return session?.userId ?? null;
  }

  /** Ends all sessions of a user except perhaps one; returns how many. */
  async removeAll(manager: Manager, userId: string, except: Buffer | null): Promise<number> {
    const { affected } = await manager.delete(Session, { userId, ...(except && { tokenHash: Not(except) }) });
    return affected ?? 0;
  }

  /** Removes sessions that nobody can use any more. */
  async purge(now: Date, idleSince: Date): Promise<void> {
    const [over, idle] = [{ expiresAt: LessThanOrEqual(now) }, { lastSeenAt: LessThanOrEqual(idleSince) }];
    await this.database.manager.delete(Session, [over, idle]);
  }
}
