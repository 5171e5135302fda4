import { SetMetadata } from '@nestjs/common';

/** Metadata key of the largest body a route takes, in bytes. */
export const BODY_LIMIT = 'tiendo:body-limit';

const KIB = 1024;
/** What anybody may send without being known: a name and a password, a token. */
export const OPEN_BODY_BYTES = 16 * KIB;
/** What a form, a list or a bulk change of ordinary size needs. */
export const ORDINARY_BODY_BYTES = 1024 * KIB;
/** Whole documents: the draft of a plan of up to 10,000 items, a spreadsheet's figures, the boundaries of a province. */
export const LARGE_BODY_BYTES = 8 * 1024 * KIB;

/** A JSON body holds at most one value for so many bytes of its route's limit: small values cost most to walk. */
const BYTES_PER_VALUE = 8;

/** The most values that a body of a route with this limit may hold. */
export function mostValues(limitBytes: number): number {
  return Math.floor(limitBytes / BYTES_PER_VALUE);
}

/** Declares that a route takes larger bodies than others of its kind. Never for routes that are open to anybody. */
export const TakesBodyUpTo = (bytes: number) => SetMetadata(BODY_LIMIT, bytes);
