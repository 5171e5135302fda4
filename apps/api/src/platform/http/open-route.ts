import { SetMetadata } from '@nestjs/common';

/** Metadata key of routes that anyone may call. */
export const OPEN_ROUTE = 'tiendo:open-route';

/** Whether an open route is told who asks. */
export type Openness = 'told' | 'unasked';

/**
 * Declares that a route needs nobody signed in; it does not say what it shows them. `unasked`: it answers everybody
 * alike, so that nobody's session is looked up and it answers without a database.
 */
export const OpenRoute = (openness: Openness = 'told') => SetMetadata(OPEN_ROUTE, openness);
