import { Injectable } from '@nestjs/common';
import { Database, type Manager } from '../../platform/database/index.js';

export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

const COLUMNS = `id, username, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled`;

/** Tables user_account and password_reset, as far as signing in goes. */
@Injectable()
export class AccountQueries {
  constructor(private readonly database: Database) {}

  async findByUsername(username: string, manager: Manager = this.database.manager): Promise<AccountRow | null> {
    const rows = await manager.query<AccountRow[]>(`SELECT ${COLUMNS} FROM user_account WHERE username = $1`, [
      username,
    ]);
    return rows[0] ?? null;
  }

  async findById(id: string, manager: Manager = this.database.manager): Promise<AccountRow | null> {
    const rows = await manager.query<AccountRow[]>(`SELECT ${COLUMNS} FROM user_account WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Owners a user belongs to, or last belonged to: whose trails their doings are written in. */
  async provincesOf(manager: Manager, userId: string): Promise<string[]> {
    const rows = await manager.query<{ province_id: string }[]>(
      `SELECT province_id FROM membership WHERE user_id = $1
       UNION SELECT home_province_id FROM user_account WHERE id = $1 AND home_province_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM membership WHERE user_id = $1)`,
      [userId],
    );
    return rows.map((row) => row.province_id);
  }

  async noteSignIn(manager: Manager, userId: string, now: Date): Promise<void> {
    await manager.query('UPDATE user_account SET last_sign_in_at = $2 WHERE id = $1', [userId, now]);
  }

  async setPassword(manager: Manager, userId: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await manager.query('UPDATE user_account SET password_hash = $2, must_change_password = $3 WHERE id = $1', [
      userId,
      passwordHash,
      mustChange,
    ]);
    await this.deleteResets(manager, userId);
  }

  async deleteResets(manager: Manager, userId: string): Promise<void> {
    await manager.query('DELETE FROM password_reset WHERE user_id = $1 AND used_at IS NULL', [userId]);
  }

  /** A new one-time link; earlier ones of the same user no longer work. */
  async insertReset(
    manager: Manager,
    reset: { tokenHash: Buffer; userId: string; createdBy: string | null; now: Date; expiresAt: Date },
  ): Promise<void> {
    await this.deleteResets(manager, reset.userId);
    await manager.query(
      'INSERT INTO password_reset (token_hash, user_id, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [reset.tokenHash, reset.userId, reset.createdBy, reset.now, reset.expiresAt],
    );
  }

  /** Uses a link up and returns whose it is; null when it was used, has expired or never was. */
  async useReset(manager: Manager, tokenHash: Buffer, now: Date): Promise<AccountRow | null> {
    const [used] = await manager.query<[{ user_id: string }[], number]>(
      'UPDATE password_reset SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING user_id',
      [tokenHash, now],
    );
    const userId = used[0]?.user_id;
    const account = userId === undefined ? null : await this.findById(userId, manager);
    return account?.disabled ? null : account;
  }

  async purgeResets(now: Date): Promise<void> {
    await this.database.manager.query('DELETE FROM password_reset WHERE expires_at <= $1', [now]);
  }
}
