import type { NewSavedView, SavedViewChange, ViewScreen } from '@tiendo/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

const VIEWS = '/provinces/{province}/views';

/** Views of a screen: one's own and those shared in the owner. */
export const savedViewsQuery = (province: string, screen: ViewScreen) =>
  queryOptions({
    queryKey: ['savedViews', province, screen],
    queryFn: ({ signal }) => api.get(VIEWS, { path: { province }, query: { screen }, signal }),
    staleTime: 60_000,
  });

/** Views of every screen, to be gone to by their names. */
export const allViewsQuery = (province: string) =>
  queryOptions({
    queryKey: ['savedViews', province],
    queryFn: ({ signal }) => api.get(VIEWS, { path: { province }, query: {}, signal }),
    staleTime: 60_000,
  });

export const saveView = (province: string, view: NewSavedView) => api.post(VIEWS, { path: { province }, body: view });

export const changeView = (province: string, viewId: string, change: SavedViewChange) =>
  api.patch(`${VIEWS}/{viewId}`, { path: { province, viewId }, body: change });

export const removeView = (province: string, viewId: string) =>
  api.delete(`${VIEWS}/{viewId}`, { path: { province, viewId } });
