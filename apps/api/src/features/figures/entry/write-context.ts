import type { Language } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import type { ActorContext } from '../../accounts/index.js';
import type { PeriodRef } from '../../reporting/index.js';
import type { OpenPeriod } from './open-period-loader.js';

/** One write of figures: its transaction, the period that it holds, who writes, and the language of the answer. */
export interface WriteContext {
  readonly manager: Manager;
  readonly open: OpenPeriod;
  /** The period of the same kind before; null: there is none. */
  readonly before: PeriodRef | null;
  readonly actor: ActorContext;
  readonly language: Language;
}
