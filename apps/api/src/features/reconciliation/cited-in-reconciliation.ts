import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import {
  citedInContradictions,
  plansWithHeadlinesOf,
  type ReconciliationCitation,
} from './cited-in-reconciliation.queries.js';
import { recordedHeadlines, standingHeadlines } from './headline.queries.js';

/** Where the reconciliation of plans names a document: headlines it prints, contradictions in it, settlements by it. */
@Injectable()
export class CitedInReconciliation {
  /** What stands, counted by published plan and way. */
  async of(manager: Manager, provinceId: string, documentId: string): Promise<ReconciliationCitation[]> {
    const headlines: ReconciliationCitation[] = [];
    for (const planId of await plansWithHeadlinesOf(manager, provinceId, documentId)) {
      const standing = standingHeadlines(await recordedHeadlines(manager, { provinceId, planId }, null));
      const count = standing.filter((row) => row.documentId === documentId).length;
      if (count > 0) headlines.push({ planId, role: 'headline', count });
    }
    return [...headlines, ...(await citedInContradictions(manager, provinceId, documentId))];
  }
}
