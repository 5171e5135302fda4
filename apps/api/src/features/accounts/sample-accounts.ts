import { Injectable } from '@nestjs/common';
import type { Role } from '@tiendo/contracts';
import { Config } from '../../platform/config/config.js';
import type { Manager } from '../../platform/database/index.js';
import { hashPassword, randomPassword } from './password.js';
import { type AccountPlace, SampleAccountQueries } from './sample-accounts.queries.js';
import { UserWriter } from './user-writer.js';
import { UserQueries } from './user.queries.js';

interface SampleAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Code of the unit the role stands for. */
  readonly unit?: string;
  /** The only owner it has a role in; left out: every one, of unit accounts every one but {@link NEIGHBOUR} that has the unit. */
  readonly province?: string;
}

/** Where the second department of the same name lives; its reporter sees nothing of the others. */
const NEIGHBOUR = 'bac-giang';

/** A commune whose reports are there to be tried; only one owner has it. */
const COMMUNE = 'xa-mau-binh-ha';

const ACCOUNTS: readonly SampleAccount[] = [
  { username: 'admin', displayName: 'Quản trị hệ thống', role: 'admin' },
  { username: 'editor', displayName: 'Cơ quan thường trực 1', role: 'editor' },
  { username: 'editor2', displayName: 'Cơ quan thường trực 2', role: 'editor' },
  { username: 'committee', displayName: 'Thành viên Ban Chỉ đạo', role: 'committee' },
  { username: 'viewer', displayName: 'Lãnh đạo tỉnh', role: 'viewer' },
  { username: 'auditor', displayName: 'Thanh tra tỉnh', role: 'auditor' },
  { username: 'leader.so-noi-vu', displayName: 'Lãnh đạo Sở Nội vụ', role: 'unitLeader', unit: 'so-noi-vu' },
  { username: 'reporter.so-noi-vu', displayName: 'Cán bộ tổng hợp Sở Nội vụ', role: 'reporter', unit: 'so-noi-vu' },
  {
    username: 'reporter.so-noi-vu-bac-giang',
    displayName: 'Cán bộ tổng hợp Sở Nội vụ Bắc Giang',
    role: 'reporter',
    unit: 'so-noi-vu',
    province: NEIGHBOUR,
  },
  {
    username: 'leader.so-noi-vu-bac-giang',
    displayName: 'Lãnh đạo Sở Nội vụ Bắc Giang',
    role: 'unitLeader',
    unit: 'so-noi-vu',
    province: NEIGHBOUR,
  },
  {
    username: 'reporter.so-noi-vu-quang-ninh',
    displayName: 'Cán bộ tổng hợp Sở Nội vụ Quảng Ninh',
    role: 'reporter',
    unit: 'so-noi-vu',
    province: 'quang-ninh',
  },
  {
    username: 'leader.so-noi-vu-quang-ninh',
    displayName: 'Lãnh đạo Sở Nội vụ Quảng Ninh',
    role: 'unitLeader',
    unit: 'so-noi-vu',
    province: 'quang-ninh',
  },
  {
    username: 'verifier.so-khcn-mau',
    displayName: 'Cán bộ kiểm tra Sở Khoa học và Công nghệ tỉnh Mẫu',
    role: 'editor',
    province: 'mau',
  },
  { username: 'leader.xa-mau-binh-ha', displayName: 'Lãnh đạo UBND xã Mẫu Bình Hạ', role: 'unitLeader', unit: COMMUNE },
  {
    username: 'reporter.xa-mau-binh-ha',
    displayName: 'Công chức tổng hợp xã Mẫu Bình Hạ',
    role: 'reporter',
    unit: COMMUNE,
  },
];

/** The unit whose places are looked up; who stands for none is everywhere, whatever units there are. */
const unitOf = ({ unit }: SampleAccount): string => unit ?? 'so-noi-vu';

/** User names of the sample. */
export const SAMPLE_USERNAMES = ACCOUNTS.map(({ username }) => username);

/** An account as it is told once to whoever started the product. */
export interface TellableAccount {
  readonly username: string;
  /** Null: the one given in the environment, which is not repeated. */
  readonly password: string | null;
}

/** The accounts one tries the sample with, each in the roles its name says. */
@Injectable()
export class SampleAccounts {
  constructor(
    private readonly users: UserQueries,
    private readonly writer: UserWriter,
    private readonly queries: SampleAccountQueries,
    private readonly config: Config,
  ) {}

  /**
   * Makes the accounts that do not exist yet, with roles in every owner there is; call it once the owners and units are
   * in. Returns the new ones with their passwords: TIENDO_DEMO_PASSWORD (TIENDO_ADMIN_PASSWORD for `admin`) or random.
   */
  async create(manager: Manager): Promise<TellableAccount[]> {
    const taken = await this.users.takenUsernames(
      manager,
      ACCOUNTS.map(({ username }) => username),
    );
    const places = new Map<string, AccountPlace[]>();
    for (const unit of new Set(ACCOUNTS.map(unitOf))) places.set(unit, await this.queries.places(manager, unit));
    const made = [];
    const told: TellableAccount[] = [];
    for (const account of ACCOUNTS.filter(({ username }) => !taken.has(username))) {
      const memberships = (places.get(unitOf(account)) ?? [])
        .filter(({ code }) =>
          account.province === undefined ? account.unit === undefined || code !== NEIGHBOUR : code === account.province,
        )
        .filter(({ unitId }) => account.unit === undefined || unitId !== null)
        .map(({ provinceId, unitId }) => ({
          provinceId,
          role: account.role,
          unitId: account.unit === undefined ? null : unitId,
        }));
      const given = (account.username === 'admin' ? this.config.adminPassword : null) ?? this.config.demoPassword;
      const password = given ?? randomPassword();
      const { username, displayName } = account;
      made.push({ username, displayName, passwordHash: await hashPassword(password), memberships });
      told.push({ username, password: given === null ? password : null });
    }
    await this.writer.create(manager, made, null);
    return told;
  }
}
