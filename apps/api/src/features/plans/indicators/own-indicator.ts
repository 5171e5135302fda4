import type { IndicatorKind, PartKind } from '@tiendo/indicators';
import type { Indicator } from '../entities/indicator.entity.js';

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
  /** Code of the indicator that it is a named part of, and how; both or neither. */
  readonly parent?: string | null;
  readonly partKind?: PartKind | null;
  readonly limitLow?: string | null;
  readonly limitHigh?: string | null;
}
