import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { Manager } from '../../platform/database/index.js';
import { FirstAdminQueries } from './first-admin.queries.js';
import { hashPassword, randomPassword } from './password.js';
import { ProvinceDirectory } from './provinces/province-directory.js';
import type { TellableAccount } from './sample-accounts.js';
import { UserWriter } from './user-writer.js';

const USERNAME = 'admin';
/** The owner of a database that has none and whose operator named none; TIENDO_PROVINCE names one. */
const UNNAMED = { code: 'tinh', name: 'Tỉnh' };

/** No default password anywhere: a database without an administrator gets one whose password is made here and told once. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly queries: FirstAdminQueries,
    private readonly provinces: ProvinceDirectory,
    private readonly writer: UserWriter,
    private readonly config: Config,
  ) {}

  /**
   * Makes (or renames) the owner that TIENDO_PROVINCE names, a first one where there is none, and an administrator where
   * no enabled one is left.
   * Returns the account when it was made; its password is null when it came from TIENDO_ADMIN_PASSWORD.
   */
  async ensure(manager: Manager): Promise<TellableAccount | null> {
    const wanted = this.config.firstProvince ?? ((await this.queries.hasProvince(manager)) ? null : UNNAMED);
    const known = wanted && (await this.provinces.find(manager, wanted.code));
    if (wanted && !known) await this.provinces.create(manager, { ...wanted, simulated: false, publicTotals: false });
    if (known && known.name !== wanted.name) await this.queries.renameProvince(manager, known.id, wanted.name);
    const without = await this.queries.provincesWithoutAdmin(manager);
    if (without.length === 0) return null;
    const existing = await this.queries.enabledAdmin(manager);
    if (existing !== null) {
      await this.queries.grantAdmin(manager, existing, without);
      return null;
    }
    const password = this.config.adminPassword ?? randomPassword();
    const username = await this.queries.freeUsername(manager, USERNAME);
    await this.writer.create(
      manager,
      [
        {
          username,
          displayName: 'Quản trị hệ thống',
          passwordHash: await hashPassword(password),
          memberships: without.map((provinceId) => ({ provinceId, role: 'admin', unitId: null })),
        },
      ],
      null,
    );
    return { username, password: this.config.adminPassword === null ? password : null };
  }
}
