import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { citedInActs, type ActCitation } from './cited-in-acts.queries.js';

/** Where acts on units name a document. */
@Injectable()
export class CitedInActs {
  /** At most `limit` acts that stand, the latest first. */
  of(manager: Manager, provinceId: string, documentId: string, limit: number): Promise<ActCitation[]> {
    return citedInActs(manager, provinceId, documentId, limit);
  }
}
