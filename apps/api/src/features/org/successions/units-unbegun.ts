/**
 * An act is about to be taken back, and with it the beginning of these units. A follower with rows that rest on one of
 * them says so, and the act stays.
 */
export class UnitsUnbegun {
  private rests = false;

  constructor(
    readonly provinceId: string,
    readonly unitIds: readonly string[],
  ) {}

  /** Said by a follower: something rests on one of the units. */
  keep(): void {
    this.rests = true;
  }

  /** Whether a follower said so. */
  get isInUse(): boolean {
    return this.rests;
  }
}
