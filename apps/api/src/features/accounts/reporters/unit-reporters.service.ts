import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  type NamedUnitReporter,
  type NewUnitReporter,
  PROBLEMS,
  type ResetLinkSchema,
  type UnitReporterBody,
  type UnitReportersBody,
} from '@tiendo/contracts';
import type { z } from 'zod';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, problemAt } from '../../../platform/http/index.js';
import { AuditService } from '../../audit/index.js';
import { AccountService } from '../account.service.js';
import type { ActorContext } from '../actor-context.js';
import type { Permission } from '../permissions.js';
import { ProvinceDirectory, type ProvinceRef } from '../provinces/province-directory.js';
import { SessionService } from '../session.service.js';
import { UserService } from '../user.service.js';
import { type LockedUser, UserQueries } from '../user.queries.js';
import { removeReporter, reportersOf, rolesOf, unitByCode, type UnitOfReporters } from './unit-reporters.queries.js';

/** Which unit of which owner. */
export interface OfUnit {
  readonly province: string;
  readonly unit: string;
}

type ResetLink = z.infer<typeof ResetLinkSchema>;

/** One unit of one owner, for somebody who holds a role for it. */
interface Place {
  readonly province: ProvinceRef;
  readonly unit: UnitOfReporters;
}

/**
 * Who writes the reports of a unit: its leader names and removes them. Nothing else of an account is theirs to change, and
 * no unit but their own.
 */
@Injectable()
export class UnitReportersService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly users: UserQueries,
    private readonly creator: UserService,
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
  ) {}

  /** Who works on the unit's reports, for these same people. Throws not-found, sign-in-required, forbidden. */
  async list(actor: ActorContext, of: OfUnit): Promise<UnitReportersBody> {
    const { manager } = this.database;
    const { province, unit } = await this.place(manager, actor, of, 'submission.write');
    return {
      unit: { code: unit.code, name: unit.name },
      items: await reportersOf(manager, province.id, unit.id),
      mayName: actor.canFor('reporter.name', province.id, unit.id),
    };
  }

  /**
   * Names somebody: a new account with its link, or a person of this owner. Throws not-found, forbidden; username-taken for
   * a name that belongs to somebody of another owner, or who is disabled.
   */
  async name(
    actor: ActorContext,
    of: OfUnit,
    { username, displayName }: NewUnitReporter,
    site: string,
  ): Promise<NamedUnitReporter> {
    return this.database.transaction(async (manager) => {
      const place = await this.place(manager, actor, of, 'reporter.name');
      const known = await this.users.lock(manager, username);
      let resetLink: ResetLink | null = null;
      if (known) await this.addRole(manager, actor, place, { ...known, username });
      else {
        const user = { username, displayName, role: 'reporter' as const, unit: place.unit.code };
        const [made] = await this.creator.addNew(manager, actor, place.province, [user], site);
        resetLink = made?.resetLink ?? null;
      }
      return { reporter: await this.reporter(manager, place, username), resetLink };
    });
  }

  /** Takes the role away; who has none left is signed out. Throws not-found, forbidden. */
  async remove(actor: ActorContext, of: OfUnit, username: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const place = await this.place(manager, actor, of, 'reporter.name');
      const user = await this.users.lock(manager, username);
      const key = { provinceId: place.province.id, unitId: place.unit.id, userId: user?.id ?? '' };
      if (!user || !(await removeReporter(manager, key))) throw new ApiProblem('not-found');
      const left = await rolesOf(manager, user.id);
      if (left.length === 0) {
        await this.users.setHome(manager, user.id, place.province.id);
        await this.accounts.endResets(manager, user.id);
        await this.sessions.endAll(manager, user.id);
      } else await this.sessions.changed(manager, user.id);
      await this.users.update(manager, user.id, {});
      await this.trail(manager, actor, place, 'reporter.remove', username);
    });
  }

  /** A new link for who has no other role than this one. Throws not-found, forbidden. */
  async resetLink(actor: ActorContext, of: OfUnit, username: string, site: string): Promise<ResetLink> {
    return this.database.transaction(async (manager) => {
      const place = await this.place(manager, actor, of, 'reporter.name');
      const user = await this.users.lock(manager, username);
      const roles = user ? await rolesOf(manager, user.id) : [];
      if (!user || !roles.some((role) => isIts(role, place))) throw new ApiProblem('not-found');
      if (!roles.every((role) => isIts(role, place))) throw new ApiProblem('forbidden', { detail: MORE_ROLES });
      await this.trail(manager, actor, place, 'user.resetLink', username);
      return this.creator.makeLink(manager, actor, { id: user.id, username }, site);
    });
  }

  private async addRole(
    manager: Manager,
    actor: ActorContext,
    place: Place,
    user: LockedUser & { readonly username: string },
  ): Promise<void> {
    const { province, unit } = place;
    const roles = await rolesOf(manager, user.id);
    const owners = roles.length === 0 ? [user.homeProvinceId] : roles.map(({ provinceId }) => provinceId);
    if (user.disabled || owners.some((id) => id !== province.id)) {
      throw problemAt('username-taken', '/username', PROBLEMS['username-taken']);
    }
    if (roles.some((role) => isIts(role, place))) return;
    const added = { provinceId: province.id, userId: user.id, role: 'reporter' as const, unitId: unit.id };
    await this.users.addMemberships(manager, [added]);
    await this.users.update(manager, user.id, {});
    await this.sessions.changed(manager, user.id);
    await this.trail(manager, actor, place, 'reporter.name', user.username);
  }

  private async reporter(manager: Manager, { province, unit }: Place, username: string): Promise<UnitReporterBody> {
    const [reporter] = await reportersOf(manager, province.id, unit.id, username);
    if (!reporter) throw new ApiProblem('not-found');
    return reporter;
  }

  /** Throws not-found, sign-in-required, and forbidden unless the permission is held for this very unit. */
  private async place(
    manager: Manager,
    actor: ActorContext,
    { province: code, unit: unitCode }: OfUnit,
    permission: Permission,
  ): Promise<Place> {
    const province = await this.provinces.require(code, actor, permission);
    const unit = await unitByCode(manager, province.id, unitCode);
    if (!unit) throw new ApiProblem('not-found');
    if (!actor.canFor(permission, province.id, unit.id)) throw new ApiProblem('forbidden');
    return { province, unit };
  }

  private trail(
    manager: Manager,
    actor: ActorContext,
    { province, unit }: Place,
    action: AuditAction,
    username: string,
  ): Promise<unknown> {
    return this.audit.record(manager, {
      ...actor.in(province.id),
      ...{ action, subjectKind: 'user', subject: username, detail: { unit: unit.code } },
    });
  }
}

/** The role to write the reports of this unit. */
const isIts = (
  role: { readonly provinceId: string; readonly role: string; readonly unitId: string | null },
  { province, unit }: Place,
): boolean => role.role === 'reporter' && role.provinceId === province.id && role.unitId === unit.id;

const MORE_ROLES = {
  vi: 'Người này còn vai trò khác; chỉ quản trị viên cấp lại được liên kết đặt mật khẩu',
  en: 'This person has other roles as well; only an administrator makes a new link',
};
