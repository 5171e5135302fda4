import type { ItemDetail } from '@tiendo/contracts';
import type { Day } from '@tiendo/indicators';
import type { Manager } from '../../platform/database/index.js';
import type { PlanRef } from '../plans/index.js';

/** One side of a noted contradiction. */
export interface NotedSide {
  readonly vi: string;
  readonly en: string;
  readonly section: string | null;
  readonly documentId: string | null;
}

/** A contradiction that a reader of a source found; computed ones are not stored. */
export interface NotedContradiction {
  readonly id: string;
  /** Null: about the plan as a whole. */
  readonly itemId: string | null;
  readonly documentId: string | null;
  readonly kind: string;
  readonly vi: string;
  readonly en: string;
  readonly sections: readonly string[];
  /** Both figures as the source prints them; null: told in the text. */
  readonly left: NotedSide | null;
  readonly right: NotedSide | null;
}

/** How a contradiction was settled, by whom and why. */
export type HowSettled = NonNullable<ItemDetail['discrepancies'][number]['settlement']>;

/**
 * What the board has to know of contradictions beside those it finds itself. `reconciliation`, which owns these rows and
 * rests on the board, answers.
 */
export abstract class Contradictions {
  /** Those that readers of the sources noted on a plan, as known at a moment: which of them were there on a day. */
  abstract notedOver(
    manager: Manager,
    plan: PlanRef,
    knownAt: string | null,
  ): Promise<(asOf: Day) => NotedContradiction[]>;

  /** How contradictions were settled, by their keys, as known at a moment; without settlements that were taken back. */
  abstract settled(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<Map<string, HowSettled>>;
}
