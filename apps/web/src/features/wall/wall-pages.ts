import { AttentionPage } from './attention-page';
import { ChangesPage } from './changes-page';
import { HeadlinePage } from './headline-page';
import { PillarsPage } from './pillars-page';
import { RankingPage } from './ranking-page';
import type { WallPage } from './wall-page';

/** The pages of the wall in the order they are shown. Another one is another line here. */
export const WALL_PAGES: readonly WallPage[] = [
  { key: 'tong-quan', membersOnly: false, hasContent: () => true, Page: HeadlinePage },
  {
    key: 'can-chi-dao',
    membersOnly: true,
    hasContent: ({ attention }) => attention.total > 0,
    Page: AttentionPage,
  },
  { key: 'tru-cot', membersOnly: false, hasContent: ({ pillars }) => pillars.length > 0, Page: PillarsPage },
  {
    key: 'xep-hang',
    membersOnly: true,
    hasContent: (_, ranking) => ranking !== null && ranking.audience === 'all' && ranking.counts.ranked > 0,
    Page: RankingPage,
  },
  {
    key: 'thay-doi',
    membersOnly: true,
    hasContent: ({ changes }) => changes.items.some(({ ofFirstReport }) => !ofFirstReport),
    Page: ChangesPage,
  },
];

/** The pages an address asks for, as far as this reader may see them and they have something to show. */
export function pagesFor(
  all: readonly WallPage[],
  wanted: readonly string[] | null,
  member: boolean,
  has: (page: WallPage) => boolean,
): readonly WallPage[] {
  const chosen = wanted === null ? all : wanted.flatMap((key) => all.find((page) => page.key === key) ?? []);
  const allowed = chosen.filter((page) => (member || !page.membersOnly) && has(page));
  // An address that names nothing to show shows what there is.
  return allowed.length > 0 ? allowed : all.filter((page) => !page.membersOnly && has(page));
}
