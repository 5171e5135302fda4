import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { countResultsIn } from '../external/external-result.queries.js';
import { citedInRankings, type RankingCitation } from './cited-in-rankings.queries.js';

/** Where rankings, and results of other bodies, name a document. */
@Injectable()
export class CitedInRankings {
  /** At most `limit` published rankings that stand, the latest first. */
  of(manager: Manager, provinceId: string, documentId: string, limit: number): Promise<RankingCitation[]> {
    return citedInRankings(manager, provinceId, documentId, limit);
  }

  /** How many results of other bodies were published in the document. */
  results(manager: Manager, provinceId: string, documentId: string): Promise<number> {
    return countResultsIn(manager, provinceId, documentId);
  }
}
