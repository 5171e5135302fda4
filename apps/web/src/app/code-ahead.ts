import { matchRoutes, type RouteObject } from 'react-router';
import { fetchEarly } from '../shared/keeping';
import { screenLinkAt } from './frame/screen-link';

/**
 * Fetches the code of a screen when somebody points at a link to it, touches it or comes to it by keys: on a slow line it
 * is then on its way before the click. Ends with the function that is given back.
 */
export function fetchCodeAhead(routes: RouteObject[]): () => void {
  const onPoint = ({ target }: Event): void => {
    const link = screenLinkAt(target);
    if (!link) return;
    for (const { route } of matchRoutes(routes, link.pathname) ?? []) {
      const { lazy } = route;
      if (typeof lazy === 'function') void fetchEarly(() => lazy());
    }
  };
  document.addEventListener('pointerover', onPoint, { passive: true });
  document.addEventListener('focusin', onPoint);
  return () => {
    document.removeEventListener('pointerover', onPoint);
    document.removeEventListener('focusin', onPoint);
  };
}
