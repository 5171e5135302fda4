import { Injectable } from '@nestjs/common';
import type {
  AuditAction,
  CreatedUsersSchema,
  NewUsersSchema,
  ResetLinkSchema,
  UserBody,
  UserChangeSchema,
  UserPageSchema,
  UserQuerySchema,
} from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import {
  ApiProblem,
  decodeCursor,
  encodeCursor,
  type ProblemField,
  requireVersion,
} from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import type { Permission } from './permissions.js';
import { AccountService } from './account.service.js';
import { ActorContext } from './actor-context.js';
import { SessionService } from './session.service.js';
import { displayKey, UserWriter } from './user-writer.js';
import { UserQueries, type UserRow } from './user.queries.js';

type NewUsers = z.infer<typeof NewUsersSchema>;
type CreatedUsers = z.infer<typeof CreatedUsersSchema>;
type UserChange = z.infer<typeof UserChangeSchema>;
type ResetLink = z.infer<typeof ResetLinkSchema>;

/** Name and user name of the account before the page. */
const UserCursor = z.tuple([z.string(), z.string()]);

interface Province {
  readonly id: string;
  readonly code: string;
}

/**
 * The accounts of one owner. What concerns the person as a whole (name, disabling, password, sessions) takes the right in
 * every owner the person belongs to, so that no owner's administrator reaches into another.
 */
@Injectable()
export class UserService {
  constructor(
    private readonly database: Database,
    private readonly users: UserQueries,
    private readonly writer: UserWriter,
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: ActorContext,
    provinceCode: string,
    query: z.infer<typeof UserQuerySchema>,
  ): Promise<z.infer<typeof UserPageSchema>> {
    const province = await this.province(actor, provinceCode, 'user.read');
    const selection = {
      ...this.moment(province.id),
      key: foldVietnamese(query.q ?? ''),
      role: query.role ?? null,
    };
    const place = { ...query, province: province.code };
    const rows = await this.users.page(selection, query.limit + 1, decodeCursor(place, UserCursor));
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(bodyOf),
      nextCursor: rows.length > query.limit && last ? encodeCursor(place, [last.displayName, last.username]) : null,
      total: await this.users.count(selection),
    };
  }

  /** All or nothing: one wrong line and no account is made. */
  async create(actor: ActorContext, provinceCode: string, { users }: NewUsers, site: string): Promise<CreatedUsers> {
    const province = await this.province(actor, provinceCode);
    return this.database.transaction(async (manager) => ({
      items: await this.addNew(manager, actor, province, users, site),
    }));
  }

  /** Accounts with their links, within a transaction of the caller, who has asked whether the actor may. */
  async addNew(
    manager: Manager,
    actor: ActorContext,
    province: Province,
    users: NewUsers['users'],
    site: string,
  ): Promise<CreatedUsers['items']> {
    await this.requireFreeNames(manager, users);
    const unitIds = await this.writer.resolveUnits(
      manager,
      province.id,
      users.map(({ role, unit }, index) => ({ role, unit, pointer: `/users/${index}` })),
    );
    const ids = await this.writer.create(
      manager,
      users.map(({ username, displayName, role }, index) => ({
        username,
        displayName,
        passwordHash: null,
        memberships: [{ provinceId: province.id, role, unitId: unitIds[index] ?? null }],
      })),
      actor.userId,
    );
    const made = await this.users.findMany(
      manager,
      this.moment(province.id),
      users.map(({ username }) => username),
    );
    const byName = new Map(made.map((row) => [row.username, row]));
    const items = [];
    for (const [index, { username }] of users.entries()) {
      const row = byName.get(username);
      if (!row) throw new Error(`Account ${username} was not created`);
      const resetLink = await this.makeLink(manager, actor, { id: ids[index] ?? '', username }, site);
      items.push({ user: bodyOf(row), resetLink });
    }
    return items;
  }

  /** Whether somebody else has a role in the owner. */
  hasOthers(manager: Manager, provinceId: string, { userId }: ActorContext): Promise<boolean> {
    return this.users.hasOthers(manager, provinceId, userId);
  }

  /** Name, disabling, roles in this owner. Who is disabled is signed out everywhere. */
  async change(
    actor: ActorContext,
    provinceCode: string,
    username: string,
    change: UserChange,
    ifMatch: number | null,
  ): Promise<UserBody> {
    const province = await this.province(actor, provinceCode);
    return this.database.transaction(async (manager) => {
      const user = await this.lock(manager, actor, province, username);
      const before = await this.toldIn(manager, user.concerned, username);
      requireVersion(ifMatch, user.version, bodyOf(await this.find(manager, province, username)));
      if (change.displayName !== undefined || change.disabled !== undefined) user.requireWhole();
      await this.users.update(manager, user.id, {
        ...(change.displayName !== undefined && {
          displayName: change.displayName,
          displayKey: displayKey(change.displayName, username),
        }),
        ...(change.disabled !== undefined && { disabledAt: change.disabled ? this.clock.now() : null }),
      });
      if (change.memberships) {
        await this.replaceMemberships(manager, province, user.id, change.memberships);
        await this.settleProvinces(manager, user, province);
      }
      await this.requireAdmins(manager, user.concerned);
      if (change.disabled) await this.sessions.endAll(manager, user.id);
      else await this.sessions.changed(manager, user.id);
      const after = await this.toldIn(manager, user.concerned, username);
      const changed = user.concerned.filter(
        (id) => id === province.id || JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
      );
      await this.trail(manager, actor, {
        provinceIds: changed,
        username,
        action: 'user.change',
        detailOf: (id) => ({ before: before.get(id), after: after.get(id) }),
      });
      return bodyOf(await this.find(manager, province, username));
    });
  }

  /** A one-time link; earlier ones of the same person no longer work. */
  async resetLink(actor: ActorContext, provinceCode: string, username: string, site: string): Promise<ResetLink> {
    const province = await this.province(actor, provinceCode);
    return this.database.transaction(async (manager) => {
      const user = await this.lock(manager, actor, province, username);
      user.requireWhole();
      await this.trail(manager, actor, { provinceIds: user.concerned, username, action: 'user.resetLink' });
      return this.makeLink(manager, actor, { id: user.id, username }, site);
    });
  }

  /**
   * Bàn giao: the successor receives the roles of the leaver in every owner the actor administers; the leaver is disabled
   * and signed out. Each owner's trail says which roles went over there.
   */
  async handOver(actor: ActorContext, provinceCode: string, username: string, successor: string): Promise<UserBody> {
    const province = await this.province(actor, provinceCode);
    return this.database.transaction(async (manager) => {
      const leaver = await this.lock(manager, actor, province, username);
      leaver.requireWhole();
      const heir = await this.heir(manager, actor, province, username, successor);
      const handed = leaver.provinceIds.filter((id) => actor.can('user.manage', id));
      const roles = await this.toldIn(manager, handed, username);
      await this.users.copyMemberships(manager, leaver.id, heir.id, handed);
      await this.settleProvinces(manager, heir, province);
      await this.users.update(manager, leaver.id, { disabledAt: this.clock.now() });
      await this.users.update(manager, heir.id, {});
      await this.requireAdmins(manager, leaver.provinceIds);
      await this.sessions.endAll(manager, leaver.id);
      await this.sessions.changed(manager, heir.id);
      await this.trail(manager, actor, {
        provinceIds: leaver.concerned,
        username,
        action: 'user.handOver',
        detailOf: (id) => ({ successor, memberships: roles.get(id)?.memberships ?? [] }),
      });
      return bodyOf(await this.find(manager, province, successor));
    });
  }

  /** Signs a person out everywhere. */
  async endSessions(actor: ActorContext, provinceCode: string, username: string): Promise<void> {
    const province = await this.province(actor, provinceCode);
    await this.database.transaction(async (manager) => {
      const user = await this.lock(manager, actor, province, username);
      user.requireWhole();
      const ended = await this.sessions.endAll(manager, user.id);
      await this.trail(manager, actor, {
        provinceIds: user.concerned,
        username,
        action: 'user.signOutEverywhere',
        detailOf: () => ({ ended }),
      });
    });
  }

  private async province(actor: ActorContext, code: string, permission: Permission = 'user.manage'): Promise<Province> {
    const province = await this.users.provinceByCode(code);
    if (!province) throw new ApiProblem('not-found');
    actor.require(permission, province.id);
    return province;
  }

  private moment(provinceId: string) {
    const now = this.clock.now();
    return { provinceId, now, idleSince: this.sessions.idleSince(now) };
  }

  /**
   * The person to be changed. Whoever belongs to other owners only is not to be found from here; who has no role at all
   * belongs to the owner of their last one, and to nobody where that is not known.
   */
  private async lock(manager: Manager, actor: ActorContext, province: Province, username: string) {
    const user = await this.users.lock(manager, username);
    if (!user) throw new ApiProblem('not-found');
    const held = await this.users.membershipProvinces(manager, user.id);
    const provinceIds = held.length === 0 && user.homeProvinceId !== null ? [user.homeProvinceId] : held;
    const whole = provinceIds.length > 0 && provinceIds.every((id) => actor.can('user.manage', id));
    if (!whole && !provinceIds.includes(province.id)) throw new ApiProblem('not-found');
    const concerned = [...new Set([...provinceIds, province.id])];
    await this.users.lockProvinces(manager, concerned);
    const requireWhole = () => {
      if (whole) return;
      throw new ApiProblem('forbidden', {
        detail: {
          vi: 'Người này còn có vai trò ở tỉnh khác; chỉ quản trị viên của mọi tỉnh liên quan mới làm được việc này',
          en: 'This person also has roles in another province; it takes an administrator of every province concerned',
        },
      });
    };
    return { ...user, held, provinceIds, concerned, requireWhole };
  }

  private async heir(manager: Manager, actor: ActorContext, province: Province, leaver: string, successor: string) {
    const found = await this.lock(manager, actor, province, successor).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === 'not-found') return null;
      throw error;
    });
    if (found && !found.disabled && successor !== leaver) return found;
    throw new ApiProblem('rule-broken', {
      errors: [
        {
          pointer: '/successor',
          detail:
            successor === leaver
              ? { vi: 'Người nhận bàn giao phải là người khác', en: 'The successor must be somebody else' }
              : { vi: 'Không có tài khoản đang hoạt động với tên này', en: 'There is no enabled account of this name' },
        },
      ],
    });
  }

  private async find(manager: Manager, province: Province, username: string): Promise<UserRow> {
    const [row] = await this.users.findMany(manager, this.moment(province.id), [username]);
    if (!row) throw new ApiProblem('not-found');
    return row;
  }

  /** What the trail of each of these owners keeps of a person. */
  private async toldIn(manager: Manager, provinceIds: readonly string[], username: string) {
    const known = new Map<string, ReturnType<typeof told>>();
    for (const id of provinceIds) {
      const [row] = await this.users.findMany(manager, this.moment(id), [username]);
      if (row) known.set(id, told(row));
    }
    return known;
  }

  /**
   * After a change of roles: an account without any stays with the owner of the last one, and a one-time link made by an
   * owner before another came or went opens nothing any more.
   */
  private async settleProvinces(
    manager: Manager,
    user: { readonly id: string; readonly held: readonly string[] },
    province: Province,
  ): Promise<void> {
    const now = await this.users.membershipProvinces(manager, user.id);
    if (now.length === 0) await this.users.setHome(manager, user.id, province.id);
    if (now.length !== user.held.length || now.some((id) => !user.held.includes(id))) {
      await this.accounts.endResets(manager, user.id);
    }
  }

  private async replaceMemberships(
    manager: Manager,
    province: Province,
    userId: string,
    memberships: NonNullable<UserChange['memberships']>,
  ): Promise<void> {
    const unitIds = await this.writer.resolveUnits(
      manager,
      province.id,
      memberships.map(({ role, unit }, index) => ({ role, unit, pointer: `/memberships/${index}` })),
    );
    await this.users.removeMemberships(manager, province.id, userId);
    await this.users.addMemberships(
      manager,
      memberships.map(({ role }, index) => ({ provinceId: province.id, userId, role, unitId: unitIds[index] ?? null })),
    );
  }

  private async requireAdmins(manager: Manager, provinceIds: readonly string[]): Promise<void> {
    const without = await this.users.provincesWithoutAdmin(manager, [...new Set(provinceIds)]);
    if (without.length > 0) throw new ApiProblem('last-admin');
  }

  private async requireFreeNames(manager: Manager, users: NewUsers['users']): Promise<void> {
    const taken = await this.users.takenUsernames(
      manager,
      users.map(({ username }) => username),
    );
    const seen = new Set<string>();
    const errors: ProblemField[] = users.flatMap(({ username }, index) => {
      const twice = seen.has(username);
      seen.add(username);
      if (!twice && !taken.has(username)) return [];
      const detail = twice
        ? { vi: `“${username}” có hai lần trong danh sách`, en: `“${username}” is listed twice` }
        : { vi: `Tên đăng nhập “${username}” đã có`, en: `The user name “${username}” is taken` };
      return [{ pointer: `/users/${index}/username`, code: 'username-taken', detail }];
    });
    if (errors.length > 0) throw new ApiProblem('username-taken', { errors });
  }

  /**
   * A one-time link, within a transaction of the caller, who has asked whether the actor may. The token stands after `#`,
   * which browsers send to no server and no log.
   */
  async makeLink(
    manager: Manager,
    actor: ActorContext,
    user: { id: string; username: string },
    site: string,
  ): Promise<ResetLink> {
    const { token, expiresAt } = await this.accounts.createResetToken(manager, user.id, actor.userId);
    return { username: user.username, url: `${site}/dat-mat-khau#${token}`, expiresAt: expiresAt.toISOString() };
  }

  private async trail(
    manager: Manager,
    actor: ActorContext,
    { provinceIds, username, action, detailOf }: UserEvent,
  ): Promise<void> {
    const event = { action, subjectKind: 'user', subject: username };
    await this.audit.recordMany(
      manager,
      provinceIds.map((id) => ({ ...event, ...actor.in(id), detail: detailOf?.(id) })),
    );
  }
}

/** What the trail of every owner concerned is told of a user; its own part of it. */
interface UserEvent {
  readonly provinceIds: readonly string[];
  readonly username: string;
  readonly action: AuditAction;
  readonly detailOf?: (provinceId: string) => Readonly<Record<string, unknown>>;
}

function bodyOf(row: UserRow): UserBody {
  return { ...row, lastSignInAt: row.lastSignInAt?.toISOString() ?? null };
}

/** What the trail keeps of a person before and after a change. */
function told({ displayName, disabled, memberships }: UserRow) {
  return {
    displayName,
    disabled,
    memberships: memberships.map(({ role, unit }) => ({ role, unit: unit?.code ?? null })),
  };
}
