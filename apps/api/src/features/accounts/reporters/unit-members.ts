import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { membersOf } from './unit-reporters.queries.js';

/** Who writes or leads the reports of a unit, for features that name one of them. */
@Injectable()
export class UnitMembers {
  /** Their ids by user name; who is disabled is left out. */
  async of(manager: Manager, provinceId: string, unitId: string): Promise<Map<string, string>> {
    const members = await membersOf(manager, provinceId, unitId);
    return new Map(members.map(({ username, id }) => [username, id]));
  }
}
