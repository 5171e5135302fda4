import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { Raw } from 'typeorm';
import type { Manager } from '../../platform/database/index.js';
import { Province } from './entities/province.entity.js';
import { UserAccount } from './entities/user-account.entity.js';

/** What the start asks of a database before it makes an administrator. */
@Injectable()
export class FirstAdminQueries {
  hasProvince(manager: Manager): Promise<boolean> {
    return manager.exists(Province);
  }

  async renameProvince(manager: Manager, id: string, name: string): Promise<void> {
    await manager.update(Province, { id }, { name, nameKey: foldVietnamese(name) });
  }

  /** Owners in which no enabled account is an administrator. */
  async provincesWithoutAdmin(manager: Manager): Promise<string[]> {
    const rows = await manager.query<Pick<Province, 'id'>[]>(
      `SELECT p.id FROM province p WHERE NOT EXISTS (
         SELECT 1 FROM membership m JOIN user_account u ON u.id = m.user_id
         WHERE m.province_id = p.id AND m.role = 'admin' AND u.disabled_at IS NULL)`,
    );
    return rows.map((row) => row.id);
  }

  /** The enabled account `admin` where it administers some owner already. */
  async enabledAdmin(manager: Manager): Promise<string | null> {
    const rows = await manager.query<Pick<UserAccount, 'id'>[]>(
      `SELECT u.id FROM user_account u WHERE u.username = 'admin' AND u.disabled_at IS NULL
         AND EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.role = 'admin')`,
    );
    return rows[0]?.id ?? null;
  }

  async grantAdmin(manager: Manager, userId: string, provinceIds: readonly string[]): Promise<void> {
    await manager.query(
      `INSERT INTO membership (province_id, user_id, role) SELECT unnest($2::uuid[]), $1, 'admin' ON CONFLICT DO NOTHING`,
      [userId, provinceIds],
    );
  }

  /** `admin`, or `admin2`, `admin3` … when the name belongs to somebody who is no administrator (any more). */
  async freeUsername(manager: Manager, wanted: string): Promise<string> {
    const alike = Raw((username) => `${username} ~ ('^' || :wanted || '[0-9]*$')`, { wanted });
    const accounts = await manager.find(UserAccount, { select: { username: true }, where: { username: alike } });
    const taken = new Set(accounts.map(({ username }) => username));
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    return name;
  }
}
