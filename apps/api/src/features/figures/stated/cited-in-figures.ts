import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { statedOutsidePeriods } from '../observations/observation.queries.js';
import { type PeriodCitation, periodsCiting } from './cited-in-figures.queries.js';
import { standingFigures } from './standing-figures.js';

/** Where figures name a document as their source. */
@Injectable()
export class CitedInFigures {
  constructor(private readonly clock: Clock) {}

  /** How many figures that stand today name the document: outside periods as their list shows them, and by period. */
  async of(
    manager: Manager,
    provinceId: string,
    documentId: string,
  ): Promise<{ stated: number; periods: PeriodCitation[] }> {
    const standing = standingFigures(await statedOutsidePeriods(manager, provinceId, null), this.clock.today());
    return {
      stated: standing.filter(({ sourceDocumentId }) => sourceDocumentId === documentId).length,
      periods: await periodsCiting(manager, provinceId, documentId),
    };
  }
}
