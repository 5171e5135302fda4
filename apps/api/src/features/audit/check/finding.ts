/** Something that speaks against the trail, or against the rows it vouches for. */
export interface Finding {
  /** Code of the owner; null: the installation. */
  readonly province: string | null;
  readonly kind: FindingKind;
  /** Number of the event it is about. */
  readonly number?: number | null;
  /** When that event says it happened. */
  readonly at?: string | null;
  /** What a row of the table is called, and its key. */
  readonly row?: { readonly table: string; readonly called: string; readonly key: string };
  /** Name of an export of heads. */
  readonly file?: string;
  /** How many there are of which this is the first. */
  readonly count?: number;
}

export type FindingKind =
  | 'missing'
  | 'altered'
  | 'unlinked'
  | 'sealsAltered'
  | 'sealsWithoutEvent'
  | 'rowAltered'
  | 'rowUnsealed'
  | 'rowGone'
  | 'chainGone'
  | 'chainShorter'
  | 'chainDiffers'
  | 'headUnreadable'
  | 'headUnknownKey'
  | 'headWrongSignature'
  | 'headUnlinked'
  | 'headMissing'
  | 'headAltered';

/** What a check of the trail looked at and what it found. */
export interface TrailReport {
  readonly owners: readonly {
    readonly code: string;
    readonly events: number;
    /** Rows from before rows were sealed that only the first event of sealing vouches for. */
    readonly sinceBaseline: boolean;
  }[];
  readonly headFiles: number;
  /** The newest export that is believed; null: none. */
  readonly lastHeadAt: string | null;
  readonly findings: readonly Finding[];
}
