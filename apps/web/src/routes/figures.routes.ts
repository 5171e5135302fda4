import type { RouteObject } from 'react-router';

/** Figures by unit and period, inside the frame of a plan. */
export const figureRoutes: RouteObject[] = [
  { path: 'so-lieu', lazy: () => import('./figures.route') },
  { path: 'so-lieu/bieu-in', lazy: () => import('./figures-sheet.route') },
  { path: 'so-lieu/van-ban', lazy: () => import('./stated-figures.route') },
  { path: 'ky-bao-cao', lazy: () => import('./reporting-setup.route') },
];
