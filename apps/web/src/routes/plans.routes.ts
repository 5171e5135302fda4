import type { RouteObject } from 'react-router';

/** Plans as documents: the list, drafts, amendments, snapshots. Outside the frame of one plan. */
export const planRoutes: RouteObject[] = [];
