import type { RouteObject } from 'react-router';

/** Users, units and people, under `/quan-tri`. */
export const adminRoutes: RouteObject[] = [];
