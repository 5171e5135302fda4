import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { AuditService } from '../audit.service.js';
import { hasEvent } from '../audit.queries.js';
import { ownersOfTrails } from '../check/trail-owner.queries.js';
import { baselineOf } from './seal.queries.js';

/** Event that vouches for the rows that were there when rows began to be sealed. */
const BASELINE_NOTED = 'trail.baseline';

/** Once per owner that is older than seals: an event takes what the migration sealed into the chain. */
@Injectable()
export class TrailBaseline {
  constructor(private readonly audit: AuditService) {}

  /** Notes the baseline of every owner that has one and no event of it yet; how many were noted. */
  async note(manager: Manager): Promise<number> {
    let noted = 0;
    for (const { id } of await ownersOfTrails(manager)) {
      const sealed = await baselineOf(manager, id);
      if (sealed === null || (await hasEvent(manager, id, BASELINE_NOTED))) continue;
      await this.audit.record(manager, {
        ...{ provinceId: id, actorId: null, action: BASELINE_NOTED, subjectKind: 'trail', subject: 'baseline' },
        sealed,
      });
      noted += 1;
    }
    return noted;
  }
}
