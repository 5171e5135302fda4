import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext } from '../actor-context.js';
import type { Permission } from '../permissions.js';
import {
  insertProvince,
  lockProvince,
  provinceByCode,
  tellVisitors,
  type ProvinceRow,
  visibleProvinces,
} from './province.queries.js';

/** One owner of data as other features know it. */
export type ProvinceRef = Readonly<ProvinceRow>;

/** Owners of data: which one an address names, and whether somebody may do something in it. */
@Injectable()
export class ProvinceDirectory {
  constructor(private readonly database: Database) {}

  /** The owner an address names, when the actor holds the permission in it. Throws: not-found, 401, 403. */
  async require(code: string, actor: ActorContext, permission: Permission): Promise<ProvinceRef> {
    const province = await provinceByCode(this.database.manager, code);
    if (!province) throw new ApiProblem('not-found');
    actor.require(permission, province.id);
    return province;
  }

  /** The owner with this code, or null. */
  find(manager: Manager, code: string): Promise<ProvinceRef | null> {
    return provinceByCode(manager, code);
  }

  /** Owners somebody may look at. */
  visibleTo(actor: ActorContext): Promise<ProvinceRef[]> {
    return visibleProvinces(
      this.database.manager,
      actor.memberships.map((membership) => membership.provinceId),
    );
  }

  /**
   * Holds an owner until the transaction ends, so that two writers never judge what belongs to it as a whole (which unit
   * lies in which, acts) apart.
   */
  lock(manager: Manager, provinceId: string): Promise<void> {
    return lockProvince(manager, provinceId);
  }

  /** Visitors may read some plan of the owner, or none any more: with its plans they are told that there is this owner. */
  tellVisitors(manager: Manager, provinceId: string, isOpen: boolean): Promise<void> {
    return tellVisitors(manager, provinceId, isOpen);
  }

  /** Creates an owner; null when the code is taken. */
  async create(manager: Manager, province: Omit<ProvinceRow, 'id'>): Promise<ProvinceRef | null> {
    const id = await insertProvince(manager, { ...province, nameKey: foldVietnamese(province.name) });
    return id === null ? null : { ...province, id };
  }
}
