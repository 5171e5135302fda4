import type { ItemKind } from '@tiendo/contracts';

/** What can be updated: enough to say which item it is, and which version was on screen. */
export interface UpdateTarget {
  readonly kind: ItemKind;
  readonly code: string;
  readonly name: string | null;
  readonly version: number;
}
