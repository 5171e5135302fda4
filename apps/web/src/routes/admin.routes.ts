import type { RouteObject } from 'react-router';

/** Users, units with their reorganisations and maps, indicators and people, under `/quan-tri`. */
export const adminRoutes: RouteObject[] = [
  { path: 'quan-tri', lazy: async () => ({ Component: (await import('../features/admin')).AdminHome }) },
  { path: 'quan-tri/bat-dau', lazy: () => import('./beginning.route') },
  { path: 'quan-tri/nguoi-dung', lazy: () => import('./users.route') },
  { path: 'quan-tri/don-vi', lazy: () => import('./units.route') },
  { path: 'quan-tri/sap-xep', lazy: () => import('./successions.route') },
  { path: 'quan-tri/ban-do', lazy: () => import('./maps.route') },
  { path: 'quan-tri/chi-so', lazy: () => import('./indicators.route') },
  { path: 'quan-tri/can-bo', lazy: () => import('./people.route') },
  { path: 'quan-tri/mau-van-ban', lazy: () => import('./templates.route') },
  { path: 'quan-tri/ngay-nghi', lazy: () => import('./days-off.route') },
  { path: 'quan-tri/man-hinh', lazy: () => import('./screens.route') },
  { path: 'quan-tri/he-thong', lazy: () => import('./machines.route') },
  { path: 'quan-tri/nhat-ky', lazy: () => import('./trail.route') },
  { path: 'quan-tri/cong-viec', lazy: () => import('./jobs.route') },
];
