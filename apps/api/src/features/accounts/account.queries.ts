import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { Database, type Manager, returned } from '../../platform/database/index.js';
import { Membership } from './entities/membership.entity.js';
import { PasswordReset } from './entities/password-reset.entity.js';
import { UserAccount } from './entities/user-account.entity.js';

/** Who signs in, as far as that goes. */
export type AccountRow = Readonly<Pick<UserAccount, 'id' | 'username' | 'passwordHash'>> & {
  readonly disabled: boolean;
};

/** Tables user_account and password_reset, as far as signing in goes. */
@Injectable()
export class AccountQueries {
  constructor(private readonly database: Database) {}

  findByUsername(username: string, manager: Manager = this.database.manager): Promise<AccountRow | null> {
    return accountBy(manager, { username });
  }

  findById(id: string, manager: Manager = this.database.manager): Promise<AccountRow | null> {
    return accountBy(manager, { id });
  }

  /** Every owner. */
  async allProvinces(manager: Manager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM province ORDER BY code');
    return rows.map(({ id }) => id);
  }

  /** Owners a user belongs to, or last belonged to: whose trails their doings are written in. */
  async provincesOf(manager: Manager, userId: string): Promise<string[]> {
    const rows = await manager.query<Pick<Membership, 'provinceId'>[]>(
      `SELECT province_id AS "provinceId" FROM membership WHERE user_id = $1
       UNION SELECT home_province_id FROM user_account WHERE id = $1 AND home_province_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM membership WHERE user_id = $1)`,
      [userId],
    );
    return rows.map(({ provinceId }) => provinceId);
  }

  async noteSignIn(manager: Manager, userId: string, now: Date): Promise<void> {
    await manager.update(UserAccount, { id: userId }, { lastSignInAt: now });
  }

  async setPassword(manager: Manager, userId: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await manager.update(UserAccount, { id: userId }, { passwordHash, mustChangePassword: mustChange });
    await this.deleteResets(manager, userId);
  }

  async deleteResets(manager: Manager, userId: string): Promise<void> {
    await manager.delete(PasswordReset, { userId, usedAt: IsNull() });
  }

  /** A new one-time link; earlier ones of the same user no longer work. */
  async insertReset(
    manager: Manager,
    { tokenHash, userId, createdBy, now, expiresAt }: Omit<PasswordReset, 'createdAt' | 'usedAt'> & { now: Date },
  ): Promise<void> {
    await this.deleteResets(manager, userId);
    await manager.insert(PasswordReset, { tokenHash, userId, createdBy, createdAt: now, expiresAt });
  }

  /** Uses a link up and returns whose it is; null when it was used, has expired or never was. */
  async useReset(manager: Manager, tokenHash: Buffer, now: Date): Promise<AccountRow | null> {
    const used = await manager
      .createQueryBuilder()
      .update(PasswordReset)
      .set({ usedAt: now })
      .where({ tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) })
      .returning('user_id AS "userId"')
      .execute();
    const [reset] = returned<Pick<PasswordReset, 'userId'>>(used);
    const account = reset ? await this.findById(reset.userId, manager) : null;
    return account?.disabled ? null : account;
  }

  async purgeResets(now: Date): Promise<void> {
    await this.database.manager.delete(PasswordReset, { expiresAt: LessThanOrEqual(now) });
  }
}

async function accountBy(
  manager: Manager,
  where: Pick<UserAccount, 'id'> | Pick<UserAccount, 'username'>,
): Promise<AccountRow | null> {
  const select = { id: true, username: true, passwordHash: true, disabledAt: true } as const;
  const account = await manager.findOne(UserAccount, { select, where });
  if (!account) return null;
  const { id, username, passwordHash, disabledAt } = account;
  return { id, username, passwordHash, disabled: disabledAt !== null };
}
