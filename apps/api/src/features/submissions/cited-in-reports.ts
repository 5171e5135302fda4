import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import { citedInReports, type ReportCitation } from './cited-in-reports.queries.js';

/** Where requests for reports, and the reports of units, name a document. */
@Injectable()
export class CitedInReports {
  /** At most `limit` open requests and reports that were sent, the latest first. */
  of(manager: Manager, provinceId: string, documentId: string, limit: number): Promise<ReportCitation[]> {
    return citedInReports(manager, provinceId, documentId, limit);
  }
}
