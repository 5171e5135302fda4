import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { adminRoutes } from '../routes/admin.routes';
import { figureRoutes } from '../routes/figures.routes';
import { guideRoutes } from '../routes/guides.routes';
import { itemRoutes } from '../routes/items.routes';
import { fullScreenRoutes, meetingRoutes } from '../routes/meetings.routes';
import { planRoutes } from '../routes/plans.routes';
import { submissionRoutes } from '../routes/submissions.routes';
import { planQuery } from '../shared/plan';
import { sessionQuery } from '../shared/session';
import { FullScreen } from './frame/full-screen';
import { PageFrame } from './frame/page-frame';
import { PlanFrame } from './frame/plan-frame';
import { HomeRedirect, ToOverview } from './home-redirect';
import { NotFound } from './not-found';
import { RouteError } from './route-error';

/** The frame of `index.html` stays until the first screen's code is there. */
const FIRST = <></>;

/**
 * Every address. Screens are lazy: each route brings its own code; the files in `routes/` list them by feature.
 * What a plan's frame needs is asked for while that code is still on its way.
 */
export const routes = (queries: QueryClient): RouteObject[] => [
  {
    path: '/',
    element: <PageFrame />,
    errorElement: <RouteError />,
    hydrateFallbackElement: FIRST,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, element: <HomeRedirect /> },
          { path: 'van-ban/:province/:documentId', lazy: () => import('../routes/document.route') },
          { path: 'viec-hom-nay', lazy: () => import('../routes/today.route') },
          { path: 'dang-nhap', lazy: () => import('../routes/sign-in.route') },
          { path: 'tai-khoan/mat-khau', lazy: () => import('../routes/change-password.route') },
          { path: 'dat-mat-khau', lazy: () => import('../routes/set-password.route') },
          {
            path: 'ke-hoach/:slug',
            loader: ({ params: { slug = '' } }) => {
              void queries.prefetchQuery(sessionQuery);
              void queries.prefetchQuery(planQuery(slug));
              return null;
            },
            element: <PlanFrame />,
            children: [
              {
                errorElement: <RouteError />,
                children: [
                  // The plan alone is its overview, with the day and the figures of the address.
                  { index: true, element: <ToOverview /> },
                  { path: 'tong-quan', lazy: () => import('../routes/overview.route') },
                  { path: 'dia-phuong', lazy: () => import('../routes/localities.route') },
                  { path: 'don-vi/:code', lazy: () => import('../routes/unit.route') },
                  { path: 'xep-hang', lazy: () => import('../routes/ranking.route') },
                  { path: 'doi-chieu', lazy: () => import('../routes/reconciliation.route') },
                  ...itemRoutes,
                  ...figureRoutes,
                ],
              },
            ],
          },
          ...planRoutes,
          ...meetingRoutes,
          ...submissionRoutes,
          ...adminRoutes,
          ...guideRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
  {
    element: <FullScreen />,
    errorElement: <RouteError />,
    hydrateFallbackElement: FIRST,
    children: fullScreenRoutes,
  },
];
