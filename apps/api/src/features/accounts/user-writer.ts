import { Injectable } from '@nestjs/common';
import type { Role } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { Manager } from '../../platform/database/index.js';
import { ApiProblem, type ProblemField } from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import { UserQueries } from './user.queries.js';

/** Roles that stand for one unit and mean nothing without it. */
const UNIT_ROLES: ReadonlySet<Role> = new Set(['reporter', 'unitLeader']);

export interface UserToCreate {
  readonly username: string;
  readonly displayName: string;
  /** Null: chosen later through a one-time link. */
  readonly passwordHash: string | null;
  readonly memberships: readonly { provinceId: string; role: Role; unitId: string | null }[];
}

/** What every way of making accounts shares: administration, the first start, the sample. */
@Injectable()
export class UserWriter {
  constructor(
    private readonly users: UserQueries,
    private readonly audit: AuditService,
  ) {}

  /** Creates accounts with their roles and writes the trail of every owner concerned; returns ids in the order given. */
  async create(manager: Manager, users: readonly UserToCreate[], actorId: string | null): Promise<string[]> {
    const ids = await this.users.insert(
      manager,
      users.map((user) => ({ ...user, displayKey: displayKey(user.displayName, user.username) })),
    );
    await this.users.addMemberships(
      manager,
      users.flatMap((user, index) =>
        user.memberships.map((membership) => ({ ...membership, userId: ids[index] ?? '' })),
      ),
    );
    await this.audit.recordMany(
      manager,
      users.flatMap((user) =>
        user.memberships.map(({ provinceId, role, unitId }) => ({
          provinceId,
          actorId,
          action: 'user.create',
          subjectKind: 'user',
          subject: user.username,
          detail: { displayName: user.displayName, role, unitId },
        })),
      ),
    );
    return ids;
  }

  /** Unit ids of the roles given, by their codes. Throws `unknown-unit` or `rule-broken` naming each wrong field. */
  async resolveUnits(
    manager: Manager,
    provinceId: string,
    roles: readonly { role: Role; unit?: string | null | undefined; pointer: string }[],
  ): Promise<(string | null)[]> {
    const codes = roles.map(({ unit }) => unit).filter((unit) => typeof unit === 'string');
    const known = codes.length > 0 ? await this.users.unitIds(manager, provinceId, codes) : new Map<string, string>();
    const errors: ProblemField[] = roles.flatMap(({ role, unit, pointer }) => {
      if (unit && !known.has(unit)) {
        const detail = { vi: `Không có đơn vị “${unit}” trong danh mục`, en: `There is no unit “${unit}”` };
        return [{ pointer: `${pointer}/unit`, code: 'unknown-unit', detail }];
      }
      if (!unit && UNIT_ROLES.has(role)) {
        const detail = { vi: 'Vai trò này cần có đơn vị', en: 'This role needs a unit' };
        return [{ pointer: `${pointer}/unit`, code: 'unit-required', detail }];
      }
      return [];
    });
    if (errors.length > 0) {
      const unknownOnly = errors.every(({ code }) => code === 'unknown-unit');
      throw new ApiProblem(unknownOnly ? 'unknown-unit' : 'rule-broken', { errors });
    }
    return roles.map(({ unit }) => (unit ? (known.get(unit) ?? null) : null));
  }
}

/** What a search without diacritics looks through. */
export function displayKey(displayName: string, username: string): string {
  return foldVietnamese(`${displayName} ${username}`);
}
