import { viewSearch, type ViewParams } from '../../../shared/url';

/** The printed sheet of a plan. */
export const sheetPath = (slug: string, view: Partial<ViewParams>) =>
  `/ke-hoach/${encodeURIComponent(slug)}/bieu-tong-hop${viewSearch(view)}`;
