import type { RouteObject } from 'react-router';

/** Plans as documents: the list, drafts, amendments, snapshots and what changed between them. Outside the frame of one plan. */
export const planRoutes: RouteObject[] = [
  { path: 'ke-hoach', lazy: () => import('./plans.route') },
  { path: 'ke-hoach/moi', lazy: () => import('./new-plan.route') },
  { path: 'ke-hoach/:slug/soan-thao', lazy: () => import('./draft-editor.route') },
  { path: 'ke-hoach/:slug/dieu-chinh', lazy: () => import('./amendment.route') },
  { path: 'ke-hoach/:slug/chot-so-lieu', lazy: () => import('./snapshots.route') },
  { path: 'ke-hoach/:slug/cong-khai', lazy: () => import('./openness.route') },
  { path: 'ke-hoach/:slug/chi-tieu/:code/giao-chi-tieu', lazy: () => import('./allotments.route') },
  { path: 'ke-hoach/:slug/thay-doi', lazy: () => import('./changes.route') },
];
