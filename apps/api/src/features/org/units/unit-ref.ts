/** A unit as it is shown beside something else. `nowName` is set once the unit has ended: what it is called today. */
export interface UnitRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly nowName: string | null;
}
