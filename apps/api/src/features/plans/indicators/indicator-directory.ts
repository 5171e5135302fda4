import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { IndicatorKind } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import type { Indicator } from '../entities/indicator.entity.js';
import { indicatorIds, insertIndicators, ownIndicators } from './indicator-list.queries.js';

/** Something an owner counts, as others name it. */
export type OwnIndicator = Readonly<
  Pick<Indicator, 'id' | 'code' | 'name' | 'measureUnit' | 'direction' | 'aggregation'>
>;

/** An indicator about to be added; what is left out of its rule is not known. */
export interface NewIndicator extends Omit<OwnIndicator, 'id'> {
  /** Left out: the usual kind of its unit and aggregation. */
  readonly kind?: IndicatorKind | null;
  readonly carryRule?: string | null;
  /** Code of the indicator that weighs its figures when they are carried. */
  readonly carryWeight?: string | null;
  readonly limitLow?: string | null;
  readonly limitHigh?: string | null;
}

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
