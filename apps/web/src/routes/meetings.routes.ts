import type { RouteObject } from 'react-router';

/** Meetings, their conclusions and their papers. Outside the frame of one plan: a meeting has two times of its own. */
export const meetingRoutes: RouteObject[] = [
  { path: 'ke-hoach/:slug/hop', lazy: () => import('./meetings.route') },
  { path: 'ke-hoach/:slug/hop/:id', lazy: () => import('./meeting.route') },
  { path: 'ke-hoach/:slug/hop/:id/in', lazy: () => import('./meeting-print.route') },
  { path: 'ke-hoach/:slug/ket-luan', lazy: () => import('./directives.route') },
];

/** Screens that fill the whole display: no menu, no frame. */
export const fullScreenRoutes: RouteObject[] = [
  { path: 'ke-hoach/:slug/hop/:id/trinh-chieu', lazy: () => import('./meeting-show.route') },
  { path: 'man-hinh/:slug', lazy: () => import('./wall.route') },
];
