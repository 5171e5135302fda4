import { hash } from '@node-rs/argon2';
import type { Block, Role, UnitKind } from '@tiendo/contracts';
import { periodOfCode } from '@tiendo/indicators/periods/testing';
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

export interface GivenPlan {
  readonly id: string;
  readonly slug: string;
  readonly provinceId: string;
}

export interface GivenPeriod {
  readonly id: string;
  readonly code: string;
}

export interface GivenIndicator {
  readonly id: string;
  readonly code: string;
}

/** Row builders with defaults: each test makes the rows it needs and leans on no other. */
export class Given {
  constructor(private readonly database: Database) {}

  /** An owner that visitors are not told of, unless told otherwise; its plans are opened one by one ({@link opened}). */
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
    values: { code?: string; name?: string; kind?: UnitKind; validFrom?: string; validTo?: string } = {},
  ): Promise<GivenUnit> {
    const number = next();
    const { code = `don-vi-${number}`, name = `Đơn vị ${number}`, kind = 'department' } = values;
    const [row] = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO unit (province_id, code, name, name_key, kind, official_order, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [province.id, code, name, foldVietnamese(name), kind, number, values.validFrom ?? null, values.validTo ?? null],
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

  /** An indicator of an owner; plans bring their own, this makes one that no plan measures. */
  async indicator(
    province: GivenProvince,
    values: { code?: string; name?: string; measureUnit?: string; aggregation?: string } = {},
  ): Promise<GivenIndicator> {
    const { code = `chi-so-${next()}`, name = `Chỉ số ${code}`, measureUnit = 'phiếu', aggregation = 'sum' } = values;
    const [row] = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO indicator (province_id, code, name, name_key, measure_unit, direction, aggregation)
       VALUES ($1, $2, $3, $4, $5, 'higherIsBetter', $6) RETURNING id`,
      [province.id, code, name, foldVietnamese(name), measureUnit, aggregation],
    );
    return { id: only(row).id, code };
  }

  /** The plan behind an address. */
  async plan(slug: string): Promise<GivenPlan> {
    const [row] = await this.database.manager.query<GivenPlan[]>(
      `SELECT p.id, p.slug, p.province_id AS "provinceId" FROM plan p WHERE p.slug = $1`,
      [slug],
    );
    return only(row);
  }

  /** A plan that was opened to visitors. */
  async opened(slug: string): Promise<void> {
    await this.database.manager.query(
      `WITH act AS (
         INSERT INTO plan_opening (province_id, plan_id, opens, recorded_at)
         SELECT province_id, id, true, now() FROM plan WHERE slug = $1 RETURNING province_id)
       UPDATE province SET public_totals = true FROM act WHERE id = act.province_id`,
      [slug],
    );
    await this.database.manager.query(
      `WITH moved AS (UPDATE plan SET revision = revision + 1 WHERE slug = $1 RETURNING slug)
       SELECT pg_notify('plan_changed', slug) FROM moved`,
      [slug],
    );
  }

  /** A period a plan reports on, by its code (`2025M05`), open unless told otherwise. Plans of an owner share periods. */
  async period(
    plan: GivenPlan,
    code: string,
    values: { cutoff?: number | null; state?: 'planned' | 'open' | 'closed'; opensOn?: string; closesOn?: string } = {},
  ): Promise<GivenPeriod> {
    const { cutoff = null, state = 'open' } = values;
    const span = periodOfCode(code, cutoff);
    if (!span) throw new Error(`No period has the code ${code}`);
    const { kind, year, ordinal, startsOn, endsOn } = span;
    const [row] = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO period (province_id, kind, year, ordinal, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (province_id, kind, starts_on, ends_on) DO UPDATE SET year = excluded.year RETURNING id`,
      [plan.provinceId, kind, year, ordinal, startsOn, endsOn],
    );
    const { id } = only(row);
    await this.database.manager.query(
      `INSERT INTO plan_period (province_id, plan_id, period_id, code, opens_on, closes_on, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [plan.provinceId, plan.id, id, code, values.opensOn ?? startsOn, values.closesOn ?? endsOn, state],
    );
    return { id, code };
  }

  /** One line of a plan's form: an indicator asked of the units of a block, behind the lines that are there. */
  async formLine(
    plan: GivenPlan,
    block: Block,
    indicator: string,
    values: { pillar?: string; cumulative?: boolean } = {},
  ): Promise<void> {
    const added = await this.database.manager.query<object[]>(
      `INSERT INTO form_line (province_id, plan_id, block, indicator_id, position, pillar_id, cumulative)
       SELECT $1, $2, $3, n.id, (SELECT count(*) FROM form_line WHERE province_id = $1 AND plan_id = $2 AND block = $3),
         (SELECT id FROM pillar WHERE province_id = $1 AND plan_id = $2 AND code = $5), $6
       FROM indicator n WHERE n.province_id = $1 AND n.code = $4 RETURNING indicator_id`,
      [plan.provinceId, plan.id, block, indicator, values.pillar ?? null, values.cumulative ?? false],
    );
    only(added[0]);
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
