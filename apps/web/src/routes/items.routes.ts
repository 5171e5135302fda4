import type { RouteObject } from 'react-router';

/**
 * Lists of targets and tasks, one item, and the printed sheet: under `/ke-hoach/:slug/`, inside the frame of a plan.
 * Each route takes its page from its own file, so that opening one item does not bring the table along.
 */
export const itemRoutes: RouteObject[] = [
  { path: 'chi-tieu', lazy: () => import('./targets.route') },
  { path: 'nhiem-vu', lazy: () => import('./tasks.route') },
  { path: 'chi-tieu/:code', lazy: () => import('./target.route') },
  { path: 'nhiem-vu/:code', lazy: () => import('./task.route') },
  { path: 'bieu-tong-hop', lazy: () => import('./summary-sheet.route') },
];
