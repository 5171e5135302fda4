import type { Role } from '@tiendo/contracts';
import { ApiProblem } from '../../platform/http/index.js';
import { ROLE_PERMISSIONS, type Permission } from './permissions.js';

/** One role of a person in one owner, perhaps for one unit. */
export interface ActorMembership {
  readonly provinceId: string;
  readonly provinceCode: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitCode: string | null;
}

export interface ActorIdentity {
  readonly userId: string | null;
  readonly username: string | null;
  readonly displayName: string | null;
  readonly memberships: readonly ActorMembership[];
}

/** Who asks, and what they may do where. Owners never share a right: every question names the province. */
export class ActorContext implements ActorIdentity {
  readonly userId: string | null;
  readonly username: string | null;
  readonly displayName: string | null;
  readonly memberships: readonly ActorMembership[];
  private readonly permissions = new Map<string, Set<Permission>>();

  /** `granted`: held in one owner without a role there, by who is nobody in particular. */
  constructor(
    identity: ActorIdentity,
    granted: { readonly provinceId: string; readonly permissions: readonly Permission[] } | null = null,
  ) {
    this.userId = identity.userId;
    this.username = identity.username;
    this.displayName = identity.displayName;
    this.memberships = identity.memberships;
    for (const { provinceId, role } of identity.memberships) {
      const held = this.permissions.get(provinceId) ?? new Set();
      for (const permission of ROLE_PERMISSIONS[role]) held.add(permission);
      this.permissions.set(provinceId, held);
    }
    if (granted) this.permissions.set(granted.provinceId, new Set(granted.permissions));
  }

  get signedIn(): boolean {
    return this.userId !== null;
  }

  /** Whether the permission is held in this owner. */
  can(permission: Permission, provinceId: string): boolean {
    return this.permissions.get(provinceId)?.has(permission) ?? false;
  }

  /** Whether the permission is held for one unit: by a role that was given for it, in this owner. */
  canFor(permission: Permission, provinceId: string, unitId: string): boolean {
    return this.memberships.some(
      (one) =>
        one.provinceId === provinceId && one.unitId === unitId && ROLE_PERMISSIONS[one.role].includes(permission),
    );
  }

  /** Whether the permission is held in any owner at all; a service asks again for the owner in question. */
  canSomewhere(permission: Permission): boolean {
    return [...this.permissions.values()].some((held) => held.has(permission));
  }

  /** Throws 401 when nobody is signed in, 403 when the permission is not held in this owner. */
  require(permission: Permission, provinceId: string): void {
    if (this.can(permission, provinceId)) return;
    throw new ApiProblem(this.userId === null ? 'sign-in-required' : 'forbidden');
  }

  /** Who acts in an owner, as rows and the trail name it. */
  in(provinceId: string): { readonly provinceId: string; readonly actorId: string | null } {
    return { provinceId, actorId: this.userId };
  }

  /** Owners in which the permission is held. */
  provincesWith(permission: Permission): string[] {
    return [...this.permissions].filter(([, held]) => held.has(permission)).map(([provinceId]) => provinceId);
  }

  /** Permissions by owner code, for the answer to "who am I". */
  permissionsByProvinceCode(): Record<string, Permission[]> {
    const codes = new Map(this.memberships.map(({ provinceId, provinceCode }) => [provinceId, provinceCode]));
    return Object.fromEntries([...this.permissions].map(([id, held]) => [codes.get(id) ?? id, [...held]]));
  }
}

const NOBODY: ActorIdentity = { userId: null, username: null, displayName: null, memberships: [] };

/** Nobody signed in. */
export const ANONYMOUS = new ActorContext(NOBODY);

/** Nobody in particular, who holds these permissions in one owner. */
export const nobodyWith = (provinceId: string, permissions: readonly Permission[]): ActorContext =>
  new ActorContext(NOBODY, { provinceId, permissions });
