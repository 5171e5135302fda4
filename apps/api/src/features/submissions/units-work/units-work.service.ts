import { Injectable } from '@nestjs/common';
import { IdSchema, type Language, type SubmissionPage, type SubmissionQuery } from '@tiendo/contracts';
import { z } from 'zod';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem, CursorInteger, decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { UnitDirectory } from '../../org/index.js';
import { isOffice, unitsActedFor } from '../submission-access.js';
import { SubmissionRows } from './submission-rows.js';
import { countSubmissions, listSubmissions } from './submission.queries.js';

const WorkCursor = z.tuple([CursorInteger, CursorInteger, IdSchema]);

/** The work list of a unit over all requests and plans: what is due until when, what is missing, what came back. */
@Injectable()
export class UnitsWorkService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly units: UnitDirectory,
    private readonly rows: SubmissionRows,
  ) {}

  /** Of one's own units everything; for the office, of every unit what was sent. Throws not-found, unknown-unit, forbidden. */
  async list(
    actor: ActorContext,
    provinceCode: string,
    query: SubmissionQuery,
    language: Language,
  ): Promise<SubmissionPage> {
    const province = await this.provinces.require(provinceCode, actor, 'submission.read');
    const { manager } = this.database;
    const ownUnitIds = unitsActedFor(actor, province.id);
    const sentOfAll = isOffice(actor, province.id);
    const unitId = query.unit === undefined ? null : await this.unitId(province.id, query.unit);
    if (unitId !== null && !sentOfAll && !ownUnitIds.includes(unitId)) throw new ApiProblem('forbidden');
    const place = { ...query, province: province.code, own: ownUnitIds.join(), sentOfAll };
    const selection = {
      ...{ ownUnitIds, sentOfAll, unitId },
      state: query.state ?? null,
      requestId: query.request ?? null,
      after: decodeCursor(place, WorkCursor),
      limit: query.limit + 1,
    };
    const found = await listSubmissions(manager, province.id, selection);
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return {
      items: await this.rows.of(manager, province.id, page, language),
      nextCursor: last ? encodeCursor(place, [last.rank, last.due, last.id]) : null,
      total: await countSubmissions(manager, province.id, selection),
    };
  }

  private async unitId(provinceId: string, code: string): Promise<string> {
    const unit = (await this.units.byCodes(this.database.manager, provinceId, [code])).get(code);
    if (!unit) throw new ApiProblem('unknown-unit');
    return unit.id;
  }
}
