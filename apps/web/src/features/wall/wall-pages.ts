import { DecisionsPage } from './pages/decisions-page';
import { FiguresPage } from './pages/figures-page';
import { LocalitiesPage } from './pages/localities-page';
import { OverviewPage } from './pages/overview-page';
import { RankingPage } from './pages/ranking-page';
import { cellsNote } from './pages/drawn-as';
import type { WallPage } from './wall-page';

/** The pages of the wall in the order they are shown. Another one is another line here. */
export const WALL_PAGES: readonly WallPage[] = [
  {
    key: 'tong-quan',
    hasContent: ({ overview }) => overview.targets.total + overview.tasks.total > 0,
    Page: OverviewPage,
    footnote: ({ overview }) => cellsNote(overview),
  },
  {
    key: 'dia-phuong',
    hasContent: ({ localities }) => localities !== null && localities.matrix.targets.length > 0,
    Page: LocalitiesPage,
  },
  {
    key: 'so-lieu',
    hasContent: ({ localities }) =>
      localities !== null && localities.matrix.targets.length === 0 && localities.list.items.length > 0,
    Page: FiguresPage,
  },
  { key: 'xep-hang', hasContent: ({ ranking }) => ranking !== null, Page: RankingPage },
  {
    key: 'ket-luan',
    hasContent: ({ ranking, decided }) => ranking === null && decided !== null && decided.page.items.length > 0,
    Page: DecisionsPage,
  },
];

/** The pages an address asks for, as far as they have something to show. */
export function pagesFor(
  all: readonly WallPage[],
  wanted: readonly string[] | null,
  has: (page: WallPage) => boolean,
): readonly WallPage[] {
  const chosen = wanted === null ? all : wanted.flatMap((key) => all.find((page) => page.key === key) ?? []);
  const shown = chosen.filter(has);
  // An address that names nothing to show shows what there is.
  return shown.length > 0 ? shown : all.filter(has);
}
