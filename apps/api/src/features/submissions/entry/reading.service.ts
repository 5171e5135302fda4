import { Injectable } from '@nestjs/common';
import type { Language, SubmissionBody, SubmissionChecks } from '@tiendo/contracts';
import { Database } from '../../../platform/database/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { handsOf, requireSight } from '../submission-access.js';
import { SubmissionReader } from './submission-reader.js';

/** One report for who may see it: its unit at any time, the office once it was sent. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly reader: SubmissionReader,
  ) {}

  /** The whole report. Throws not-found, sign-in-required, forbidden. */
  async get(actor: ActorContext, provinceCode: string, id: string, language: Language): Promise<SubmissionBody> {
    const province = await this.provinces.require(provinceCode, actor, 'submission.read');
    const hands = (unitId: string) => handsOf(actor, province.id, unitId);
    const { context, body } = await this.reader.whole(this.database.manager, province.id, id, { language, hands });
    requireSight(actor, province.id, context.record);
    return body;
  }

  /** What stands against sending it. Throws as {@link get}. */
  async checks(actor: ActorContext, provinceCode: string, id: string, language: Language): Promise<SubmissionChecks> {
    return (await this.get(actor, provinceCode, id, language)).checks;
  }
}
