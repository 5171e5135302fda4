import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import { citedInMeetings, type MeetingCitation } from './cited-in-meetings.queries.js';

/** Where meetings and conclusions name a document. */
@Injectable()
export class CitedInMeetings {
  /** At most `limit` meetings, conclusions and follow-ups on published plans, the latest first. */
  of(manager: Manager, provinceId: string, documentId: string, limit: number): Promise<MeetingCitation[]> {
    return citedInMeetings(manager, provinceId, documentId, limit);
  }
}
