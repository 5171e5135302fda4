import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { Manager } from '../../../platform/database/index.js';
import { indicatorIds, insertIndicators, ownIndicators } from './indicator-list.queries.js';
import type { NewIndicator, OwnIndicator } from './own-indicator.js';

/** The door to an owner's indicators: their names, and adding those it does not have yet. */
@Injectable()
export class IndicatorDirectory {
  /** Everything the owner counts, in the order of names. */
  all(manager: Manager, provinceId: string): Promise<OwnIndicator[]> {
    return ownIndicators(manager, provinceId);
  }

  /** Ids of the owner's indicators by code. */
  ids(manager: Manager, provinceId: string): Promise<Map<string, string>> {
    return indicatorIds(manager, provinceId);
  }

  /** Adds indicators the owner does not have yet; one that exists stays as it is. */
  add(manager: Manager, provinceId: string, indicators: readonly NewIndicator[]): Promise<void> {
    if (indicators.length === 0) return Promise.resolve();
    return insertIndicators(
      manager,
      provinceId,
      indicators.map((indicator) => ({ ...indicator, nameKey: foldVietnamese(indicator.name) })),
    );
  }
}
