import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { AuditService } from '../../audit/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { carryAnnounced } from '../announced/announced.queries.js';
import { RequestLists } from '../lists/request-lists.js';
import { insertSubmissions } from './opening.queries.js';
import { RequestReader } from './request-reader.js';
import { type RequestRecord, unitsOfRequest, updateRequest } from './request.queries.js';

/** Opens a request: what is asked is written down as it stands on that day, so that no later form changes it. */
@Injectable()
export class RequestOpener {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly reader: RequestReader,
    private readonly lists: RequestLists,
    private readonly audit: AuditService,
  ) {}

  /** In the caller's transaction, the request being held. Throws request-not-draft. */
  async open(manager: Manager, provinceId: string, request: RequestRecord, actorId: string | null): Promise<void> {
    if (request.state !== 'draft') throw new ApiProblem('request-not-draft');
    const published = await this.plans.publishedOf(manager, provinceId);
    const planRefs = request.planIds.flatMap((id) => published.find(({ planId }) => planId === id) ?? []);
    const { lines, items } = await this.reader.askedNow(manager, { request, planRefs });
    const unitIds = await unitsOfRequest(manager, provinceId, request.id);
    const asked = unitIds.map((unitId) => ({
      unitId,
      lines: lines.get(unitId) ?? [],
      items: items.get(unitId) ?? [],
    }));
    await insertSubmissions(manager, { provinceId, requestId: request.id }, asked, request.outline);
    await carryAnnounced(manager, provinceId, request.id);
    await this.lists.open(manager, provinceId, request);
    const opened = { openedAt: this.clock.now(), openedBy: actorId };
    await updateRequest(manager, { provinceId, id: request.id }, { state: 'open', ...opened });
    await this.audit.record(manager, {
      ...{ provinceId, actorId, action: 'request.open', subjectKind: 'request', subject: request.title },
      detail: { units: unitIds.length },
    });
  }
}
