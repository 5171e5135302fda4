import type { Day } from '@tiendo/indicators';

/** The two times a figure is asked at; `knownAt` null: as known now. */
export interface Moment {
  readonly asOf: Day;
  readonly knownAt: string | null;
}
