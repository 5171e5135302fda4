import type { SavedView, ViewScreen } from '@tiendo/contracts';
import { paths } from '../url';

const SCREEN_PATHS: Readonly<Record<ViewScreen, (slug: string) => string>> = {
  targets: (slug) => paths.list(slug, 'target'),
  tasks: (slug) => paths.list(slug, 'task'),
  figures: (slug) => paths.figures(slug),
  localities: (slug) => paths.localities(slug),
  rankings: (slug) => paths.ranking(slug),
};

/** The screen of a plan as a saved view shows it. */
export function viewAddress(slug: string, { screen, query }: Pick<SavedView, 'screen' | 'query'>): string {
  const path = SCREEN_PATHS[screen](slug);
  return query === '' ? path : `${path}?${query}`;
}
