import type { RouteObject } from 'react-router';

/** Users, units and people, under `/quan-tri`. */
export const adminRoutes: RouteObject[] = [
  { path: 'quan-tri', lazy: async () => ({ Component: (await import('../features/admin')).AdminHome }) },
  { path: 'quan-tri/nguoi-dung', lazy: () => import('./users.route') },
  { path: 'quan-tri/don-vi', lazy: () => import('./units.route') },
  { path: 'quan-tri/can-bo', lazy: () => import('./people.route') },
];
