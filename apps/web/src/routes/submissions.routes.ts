import type { RouteObject } from 'react-router';

/** Reports that units hand in and what asks for them: over all plans, outside the frame of one. */
export const submissionRoutes: RouteObject[] = [
  { path: 'bao-cao', lazy: () => import('./submissions.route') },
  { path: 'bao-cao/nguoi-lap', lazy: () => import('./reporters.route') },
  { path: 'bao-cao/:id', lazy: () => import('./submission.route') },
  { path: 'yeu-cau-bao-cao', lazy: () => import('./requests.route') },
  { path: 'yeu-cau-bao-cao/moi', lazy: () => import('./new-request.route') },
  { path: 'yeu-cau-bao-cao/bang-ke', lazy: () => import('./lists.route') },
  { path: 'yeu-cau-bao-cao/bang-ke/moi', lazy: () => import('./new-list.route') },
  { path: 'yeu-cau-bao-cao/bang-ke/:code/sua', lazy: () => import('./edit-list.route') },
  { path: 'yeu-cau-bao-cao/:id/bang-ke/:code', lazy: () => import('./merged-list.route') },
  { path: 'yeu-cau-bao-cao/:id', lazy: () => import('./request.route') },
  { path: 'yeu-cau-bao-cao/:id/sua', lazy: () => import('./edit-request.route') },
];
