import { SetMetadata } from '@nestjs/common';

/** Metadata key of routes that anyone may call. */
export const OPEN_ROUTE = 'tiendo:open-route';

/** Declares that a route needs nobody signed in; it does not say what it shows them. */
export const OpenRoute = () => SetMetadata(OPEN_ROUTE, true);
