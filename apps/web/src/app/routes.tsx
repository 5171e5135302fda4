import type { RouteObject } from 'react-router';
import { adminRoutes } from '../routes/admin.routes';
import { itemRoutes } from '../routes/items.routes';
import { planRoutes } from '../routes/plans.routes';
import { PageFrame } from './frame/page-frame';
import { PlanFrame } from './frame/plan-frame';
import { HomeRedirect } from './home-redirect';
import { NotFound } from './not-found';
import { RouteError } from './route-error';
import { Waiting } from './waiting';

/** Every address. Screens are lazy: each route brings its own code; the files in `routes/` list them by feature. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <PageFrame />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <Waiting />,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, element: <HomeRedirect /> },
          { path: 'dang-nhap', lazy: () => import('../routes/sign-in.route') },
          { path: 'tai-khoan/mat-khau', lazy: () => import('../routes/change-password.route') },
          { path: 'dat-mat-khau', lazy: () => import('../routes/set-password.route') },
          {
            path: 'ke-hoach/:slug',
            element: <PlanFrame />,
            children: [
              {
                errorElement: <RouteError />,
                children: [{ path: 'tong-quan', lazy: () => import('../routes/overview.route') }, ...itemRoutes],
              },
            ],
          },
          ...planRoutes,
          ...adminRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
