import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { problemAt } from '../../../platform/http/index.js';
import type { Manager } from '../../../platform/database/index.js';
import { brokenParts } from './indicator-parts.js';
import { indicatorByCode, type IndicatorRow } from './indicator.queries.js';
import { indicatorIds, insertIndicators, ownIndicators } from './indicator-list.queries.js';
import { knownRules } from './known-rules.js';
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

  /** The indicator of this code with the rule that holds for a day, as known now; null: the owner has none. */
  async onDay(manager: Manager, provinceId: string, code: string, day: string): Promise<IndicatorRow | null> {
    const row = await indicatorByCode(manager, provinceId, code);
    return row && (await knownRules(manager, provinceId, [row.id], null)).on(row.id, day, row);
  }

  /**
   * Adds indicators the owner does not have yet; one that exists stays as it is. Throws indicator-part-invalid for a part
   * of nothing there is, of itself, or counted in another unit than its whole.
   */
  async add(manager: Manager, provinceId: string, indicators: readonly NewIndicator[]): Promise<void> {
    if (indicators.length === 0) return;
    if (indicators.some(({ parent }) => parent)) {
      const [broken] = brokenParts(
        indicators,
        new Map((await this.all(manager, provinceId)).map((one) => [one.code, one])),
      );
      if (broken) throw problemAt('indicator-part-invalid', broken.pointer, broken.detail);
    }
    return insertIndicators(
      manager,
      provinceId,
      indicators.map((indicator) => ({ ...indicator, nameKey: foldVietnamese(indicator.name) })),
    );
  }
}
