import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { citedInPlans, type NamedItem, namesOfItems, type PlanCitation } from './cited-in-plans.queries.js';

/** Where plans name a document, and what the items of plans are called, for answers that go over all plans of an owner. */
@Injectable()
export class CitedInPlans {
  /** At most `limit` acts on published plans that name the document: plan by plan, the latest act first. */
  of(manager: Manager, provinceId: string, documentId: string, limit: number): Promise<PlanCitation[]> {
    return citedInPlans(manager, provinceId, documentId, limit);
  }

  /** Those of these items that stand in published plans, by id, with the names they have now. */
  async itemsById(manager: Manager, provinceId: string, itemIds: Iterable<string>): Promise<Map<string, NamedItem>> {
    const rows = await namesOfItems(manager, provinceId, [...new Set(itemIds)]);
    return new Map(rows.map((row) => [row.itemId, row]));
  }
}
