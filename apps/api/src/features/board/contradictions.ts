import type { Manager } from '../../platform/database/index.js';
import type { PlanRef } from '../plans/index.js';
import type { Moment } from './moment.js';

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

/**
 * What the board has to know of contradictions beside those it finds itself. `reconciliation`, which owns these rows and
 * rests on the board, answers.
 */
export abstract class Contradictions {
  /** Those that readers of the sources noted on a plan, at a point of both times. */
  abstract noted(manager: Manager, plan: PlanRef, moment: Moment): Promise<NotedContradiction[]>;

  /** Keys of those that somebody settled, as known at a moment, without those whose settlement was taken back. */
  abstract settledKeys(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<Set<string>>;
}
