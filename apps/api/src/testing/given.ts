import { hash } from '@node-rs/argon2';
import type { Role, UnitKind } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { Database } from '../platform/database/index.js';
import { TEST_PASSWORD } from './templates.js';

let passwordHash: Promise<string> | undefined;
/** Cheap on purpose and worked out once: what the tests check is not the strength of their own password. */
const testPasswordHash = () =>
  (passwordHash ??= hash(TEST_PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 }));

let serial = 0;
const next = () => (serial += 1);

export interface GivenProvince {
  readonly id: string;
  readonly code: string;
}

export interface GivenUnit {
  readonly id: string;
  readonly code: string;
}

export interface GivenUser {
  readonly id: string;
  readonly username: string;
}

/** Row builders with defaults: each test makes the rows it needs and leans on no other. */
export class Given {
  constructor(private readonly database: Database) {}

  /** An owner, closed to the public unless told otherwise. */
  async province(values: { code?: string; name?: string; publicTotals?: boolean } = {}): Promise<GivenProvince> {
    const { code = `tinh-${next()}`, name = `Tỉnh kiểm thử ${code}`, publicTotals = false } = values;
    const [row] = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO province (code, name, name_key, simulated, public_totals) VALUES ($1, $2, $3, true, $4) RETURNING id`,
      [code, name, foldVietnamese(name), publicTotals],
    );
    return { id: only(row).id, code };
  }

  async unit(
    province: GivenProvince,
    values: { code?: string; name?: string; kind?: UnitKind } = {},
  ): Promise<GivenUnit> {
    const number = next();
    const { code = `don-vi-${number}`, name = `Đơn vị ${number}`, kind = 'department' } = values;
    const [row] = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO unit (province_id, code, name, name_key, kind, official_order) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [province.id, code, name, foldVietnamese(name), kind, number],
    );
    return { id: only(row).id, code };
  }

  /** An account with the tests' password and, when a province is named, one role there. */
  async user(
    values: { username?: string; displayName?: string; province?: GivenProvince; role?: Role; unit?: GivenUnit } = {},
  ): Promise<GivenUser> {
    const {
      username = `user-${next()}`,
      displayName = `Người dùng ${username}`,
      province,
      role = 'viewer',
      unit,
    } = values;
    const [row] = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO user_account (username, display_name, display_key, password_hash) VALUES ($1, $2, $3, $4) RETURNING id`,
      [username, displayName, foldVietnamese(`${displayName} ${username}`), await testPasswordHash()],
    );
    const { id } = only(row);
    if (province) await this.membership({ id, username }, province, role, unit);
    return { id, username };
  }

  async membership(user: GivenUser, province: GivenProvince, role: Role, unit?: GivenUnit): Promise<void> {
    await this.database.manager.query(
      'INSERT INTO membership (province_id, user_id, role, unit_id) VALUES ($1, $2, $3, $4)',
      [province.id, user.id, role, unit?.id ?? null],
    );
  }
}

function only<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The database returned no row');
  return row;
}
