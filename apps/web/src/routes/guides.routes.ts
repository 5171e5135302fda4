import type { RouteObject } from 'react-router';

/** How each role works with the screens. */
export const guideRoutes: RouteObject[] = [
  { path: 'huong-dan', lazy: () => import('./guides.route') },
  { path: 'huong-dan/:slug', lazy: () => import('./guide.route') },
];
