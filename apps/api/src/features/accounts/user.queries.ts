import { Injectable } from '@nestjs/common';
import { RoleSchema, type Role } from '@tiendo/contracts';
import { z } from 'zod';
import { Database, type Manager } from '../../platform/database/index.js';
import type { CursorKey } from '../../platform/http/index.js';

const MembershipsSchema = z.array(
  z.object({ id: z.string(), role: RoleSchema, unit: z.object({ code: z.string(), name: z.string() }).nullable() }),
);

export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly disabled: boolean;
  readonly lastSignInAt: Date | null;
  readonly sessions: number;
  readonly version: number;
  /** In the owner asked about only. */
  readonly memberships: z.infer<typeof MembershipsSchema>;
}

export interface LockedUser {
  readonly id: string;
  readonly version: number;
  readonly disabled: boolean;
  /** Where they had their last role; counts while they have none. */
  readonly homeProvinceId: string | null;
}

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

  async provinceByCode(code: string): Promise<{ id: string; code: string } | null> {
    const rows = await this.database.manager.query<{ id: string; code: string }[]>(
      'SELECT id, code FROM province WHERE code = $1',
      [code],
    );
    return rows[0] ?? null;
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
    const rows = await manager.query<LockedUser[]>(
      `SELECT id, version, disabled_at IS NOT NULL AS disabled, home_province_id AS "homeProvinceId"
       FROM user_account WHERE username = $1 FOR UPDATE`,
      [username],
    );
    return rows[0] ?? null;
  }

  /** Owners held against a second administrator taking the last one away at the same time. */
  async lockProvinces(manager: Manager, provinceIds: readonly string[]): Promise<void> {
    await manager.query('SELECT id FROM province WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [provinceIds]);
  }

  async membershipProvinces(manager: Manager, userId: string): Promise<string[]> {
    const rows = await manager.query<{ province_id: string }[]>(
      'SELECT DISTINCT province_id FROM membership WHERE user_id = $1',
      [userId],
    );
    return rows.map((row) => row.province_id);
  }

  /** Of these owners, those in which no enabled account is an administrator. */
  async provincesWithoutAdmin(manager: Manager, provinceIds: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT p.id FROM unnest($1::uuid[]) AS p(id) WHERE NOT EXISTS (
         SELECT 1 FROM membership m JOIN user_account u ON u.id = m.user_id
         WHERE m.province_id = p.id AND m.role = 'admin' AND u.disabled_at IS NULL)`,
      [provinceIds],
    );
    return rows.map((row) => row.id);
  }

  async takenUsernames(manager: Manager, usernames: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ username: string }[]>(
      'SELECT username FROM user_account WHERE username = ANY($1::text[])',
      [usernames],
    );
    return new Set(rows.map((row) => row.username));
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
  async insert(
    manager: Manager,
    users: readonly { username: string; displayName: string; displayKey: string; passwordHash: string | null }[],
  ): Promise<string[]> {
    const rows = await manager.query<{ id: string; username: string }[]>(
      `INSERT INTO user_account (username, display_name, display_key, password_hash)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) RETURNING id, username`,
      [
        users.map((user) => user.username),
        users.map((user) => user.displayName),
        users.map((user) => user.displayKey),
        users.map((user) => user.passwordHash),
      ],
    );
    const ids = new Map(rows.map((row) => [row.username, row.id]));
    return users.map((user) => ids.get(user.username) ?? '');
  }

  async addMemberships(
    manager: Manager,
    memberships: readonly { provinceId: string; userId: string; role: Role; unitId: string | null }[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO membership (province_id, user_id, role, unit_id)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[])
       ON CONFLICT ON CONSTRAINT uq_membership DO NOTHING`,
      [
        memberships.map((membership) => membership.provinceId),
        memberships.map((membership) => membership.userId),
        memberships.map((membership) => membership.role),
        memberships.map((membership) => membership.unitId),
      ],
    );
  }

  async removeMemberships(manager: Manager, provinceId: string, userId: string): Promise<void> {
    await manager.query('DELETE FROM membership WHERE province_id = $1 AND user_id = $2', [provinceId, userId]);
  }

  /** Whose the account is, now that it has no role left. */
  async setHome(manager: Manager, userId: string, provinceId: string): Promise<void> {
    await manager.query('UPDATE user_account SET home_province_id = $2 WHERE id = $1', [userId, provinceId]);
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
    change: { displayName?: string; displayKey?: string; disabledAt?: Date | null },
  ): Promise<void> {
    await manager.query(
      `UPDATE user_account SET version = version + 1, display_name = coalesce($2, display_name),
         display_key = coalesce($3, display_key), disabled_at = CASE WHEN $4 THEN $5::timestamptz ELSE disabled_at END
       WHERE id = $1`,
      [
        userId,
        change.displayName ?? null,
        change.displayKey ?? null,
        change.disabledAt !== undefined,
        change.disabledAt ?? null,
      ],
    );
  }
}

function parametersOf({ provinceId, now, idleSince, role, key }: UserSelection): unknown[] {
  return [provinceId, now, idleSince, role, key.replace(/[\\%_]/g, '\\$&')];
}

function parsed(row: UserRow): UserRow {
  return { ...row, memberships: MembershipsSchema.parse(row.memberships) };
}
