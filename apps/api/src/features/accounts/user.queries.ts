import { Injectable } from '@nestjs/common';
import { RoleSchema, type Role } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Any, Not } from 'typeorm';
import { z } from 'zod';
import { Database, type Manager } from '../../platform/database/index.js';
import { Membership } from './entities/membership.entity.js';
import { Province } from './entities/province.entity.js';
import { UserAccount } from './entities/user-account.entity.js';
import type { CursorKey } from '../../platform/http/index.js';

const MembershipsSchema = z.array(
  z.object({ id: z.string(), role: RoleSchema, unit: z.object({ code: z.string(), name: z.string() }).nullable() }),
);

export interface UserRow extends Readonly<
  Pick<UserAccount, 'id' | 'username' | 'displayName' | 'lastSignInAt' | 'version'>
> {
  readonly disabled: boolean;
  readonly sessions: number;
  /** In the owner asked about only. */
  readonly memberships: z.infer<typeof MembershipsSchema>;
}

/** A user held until the transaction ends. */
export type LockedUser = Readonly<Pick<UserAccount, 'id' | 'version' | 'homeProvinceId'>> & {
  readonly disabled: boolean;
};

/** A new account. */
export type NewUserRow = Readonly<Pick<UserAccount, 'username' | 'displayName' | 'displayKey' | 'passwordHash'>>;

export interface UserSelection {
  readonly provinceId: string;
  /** Folded text. */
  readonly key: string;
  readonly role: Role | null;
  readonly now: Date;
  readonly idleSince: Date;
}

/** By given name, then the whole name, in Vietnamese order; the user name settles the rest. */
const ORDER = `(regexp_match(u.display_name, '\\S+$'))[1] COLLATE "vi-x-icu", u.display_name COLLATE "vi-x-icu", u.username`;
const AFTER = `(regexp_match($7::text, '\\S+$'))[1] COLLATE "vi-x-icu", $7::text COLLATE "vi-x-icu", $8::text`;

/** Owner, now and idle-since are $1, $2, $3. */
const COLUMNS = `u.id, u.username, u.display_name AS "displayName", u.disabled_at IS NOT NULL AS disabled,
  u.last_sign_in_at AS "lastSignInAt", u.version,
  (SELECT count(*) FROM session s WHERE s.user_id = u.id AND s.expires_at > $2 AND s.last_seen_at > $3)::int AS sessions,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role,
      'unit', CASE WHEN n.id IS NULL THEN NULL ELSE jsonb_build_object('code', n.code, 'name', n.name) END)
      ORDER BY m.role, n.official_order)
    FROM membership m LEFT JOIN unit n ON n.province_id = m.province_id AND n.id = m.unit_id
    WHERE m.user_id = u.id AND m.province_id = $1), '[]') AS memberships`;

const SELECTED = `u.id IN (SELECT user_id FROM membership WHERE province_id = $1 AND ($4::text IS NULL OR role = $4))
  AND ($5::text = '' OR u.display_key LIKE '%' || $5 || '%')`;

/** Tables user_account and membership, as one owner's administrator sees them. */
@Injectable()
export class UserQueries {
  constructor(private readonly database: Database) {}

  provinceByCode(code: string): Promise<Pick<Province, 'id' | 'code'> | null> {
    return this.database.manager.findOne(Province, { select: { id: true, code: true }, where: { code } });
  }

  async page(selection: UserSelection, limit: number, after: readonly CursorKey[] | null): Promise<UserRow[]> {
    const rows = await this.database.manager.query<UserRow[]>(
      `SELECT ${COLUMNS} FROM user_account u
       WHERE ${SELECTED} AND ($7::text IS NULL OR (${ORDER}) > (${AFTER}))
       ORDER BY ${ORDER} LIMIT $6`,
      [...parametersOf(selection), limit, after?.[0] ?? null, after?.[1] ?? null],
    );
    return rows.map(parsed);
  }

  async count(selection: UserSelection): Promise<number> {
    const [row] = await this.database.manager.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM user_account u
       WHERE ${SELECTED} AND $2::timestamptz IS NOT NULL AND $3::timestamptz IS NOT NULL`,
      parametersOf(selection),
    );
    return row?.total ?? 0;
  }

  /** Users by name, each with their roles in this owner. */
  async findMany(
    manager: Manager,
    at: { provinceId: string; now: Date; idleSince: Date },
    usernames: readonly string[],
  ): Promise<UserRow[]> {
    const rows = await manager.query<UserRow[]>(
      `SELECT ${COLUMNS} FROM user_account u WHERE u.username = ANY($4::text[])`,
      [at.provinceId, at.now, at.idleSince, usernames],
    );
    return rows.map(parsed);
  }

  /** The user to be changed, held until the transaction ends. */
  async lock(manager: Manager, username: string): Promise<LockedUser | null> {
    const user = await manager.findOne(UserAccount, {
      select: { id: true, version: true, disabledAt: true, homeProvinceId: true },
      where: { username },
      lock: { mode: 'pessimistic_write' },
    });
    if (!user) return null;
    const { id, version, disabledAt, homeProvinceId } = user;
    return { id, version, disabled: disabledAt !== null, homeProvinceId };
  }

  /** Whether somebody besides this person has a role in the owner. */
  hasOthers(manager: Manager, provinceId: string, userId: string | null): Promise<boolean> {
    return manager.exists(Membership, { where: { provinceId, ...(userId !== null && { userId: Not(userId) }) } });
  }

  /** Owners held against a second administrator taking the last one away at the same time. */
  async lockProvinces(manager: Manager, provinceIds: readonly string[]): Promise<void> {
    await manager.find(Province, {
      select: { id: true },
      where: { id: Any(provinceIds) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async membershipProvinces(manager: Manager, userId: string): Promise<string[]> {
    const memberships = await manager.find(Membership, { select: { provinceId: true }, where: { userId } });
    return [...new Set(memberships.map(({ provinceId }) => provinceId))];
  }

  /** Of these owners, those in which no enabled account is an administrator. */
  async provincesWithoutAdmin(manager: Manager, provinceIds: readonly string[]): Promise<string[]> {
    const rows = await manager.query<Pick<Province, 'id'>[]>(
      `SELECT p.id FROM unnest($1::uuid[]) AS p(id) WHERE NOT EXISTS (
         SELECT 1 FROM membership m JOIN user_account u ON u.id = m.user_id
         WHERE m.province_id = p.id AND m.role = 'admin' AND u.disabled_at IS NULL)`,
      [provinceIds],
    );
    return rows.map((row) => row.id);
  }

  async takenUsernames(manager: Manager, usernames: readonly string[]): Promise<Set<string>> {
    const where = { username: Any(usernames) };
    const accounts = await manager.find(UserAccount, { select: { username: true }, where });
    return new Set(accounts.map(({ username }) => username));
  }

  /** Unit ids by code. */
  async unitIds(manager: Manager, provinceId: string, codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; code: string }[]>(
      'SELECT id, code FROM unit WHERE province_id = $1 AND code = ANY($2::text[])',
      [provinceId, codes],
    );
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  /** New accounts without a password; returns ids in the order given. */
  async insert(manager: Manager, users: readonly NewUserRow[]): Promise<string[]> {
    const accounts = users.map((user) => ({ ...user, id: randomUUID() }));
    await manager.insert(UserAccount, accounts);
    return accounts.map(({ id }) => id);
  }

  /** Adds roles; those that somebody has already are left as they are. */
  async addMemberships(manager: Manager, memberships: readonly Omit<Membership, 'id'>[]): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Membership)
      .values([...memberships])
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  async removeMemberships(manager: Manager, provinceId: string, userId: string): Promise<void> {
    await manager.delete(Membership, { provinceId, userId });
  }

  /** Whose the account is, now that it has no role left. */
  async setHome(manager: Manager, userId: string, provinceId: string): Promise<void> {
    await manager.update(UserAccount, { id: userId }, { homeProvinceId: provinceId });
  }

  /** Gives one user what another may do in these owners. */
  async copyMemberships(
    manager: Manager,
    fromUserId: string,
    toUserId: string,
    provinceIds: readonly string[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO membership (province_id, user_id, role, unit_id)
       SELECT province_id, $2, role, unit_id FROM membership WHERE user_id = $1 AND province_id = ANY($3::uuid[])
       ON CONFLICT ON CONSTRAINT uq_membership DO NOTHING`,
      [fromUserId, toUserId, provinceIds],
    );
  }

  async update(
    manager: Manager,
    userId: string,
    change: Partial<Pick<UserAccount, 'displayName' | 'displayKey' | 'disabledAt'>>,
  ): Promise<void> {
    await manager.update(UserAccount, { id: userId }, { ...change, version: () => 'version + 1' });
  }
}

function parametersOf({ provinceId, now, idleSince, role, key }: UserSelection): unknown[] {
  return [provinceId, now, idleSince, role, key.replace(/[\\%_]/g, '\\$&')];
}

function parsed(row: UserRow): UserRow {
  return { ...row, memberships: MembershipsSchema.parse(row.memberships) };
}
