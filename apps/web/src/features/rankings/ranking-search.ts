import type { DataSearch } from '../../shared/plan';
import { paths } from '../../shared/url';
import { parseRanking, rankingParams } from './ranking-state';
import { choicesQuery, rankingQuery } from './rankings.queries';

/** What the server chooses where nothing is named. */
const ANY = parseRanking(new URLSearchParams());

/** Rankings of a plan: the newest period of those that the reader may see. */
export const RANKINGS: DataSearch = {
  what: 'rankings',
  look: async ({ slug }, queries) => {
    const { periods } = await queries.fetchQuery(choicesQuery(slug));
    const period = periods.find(({ blocks }) => blocks.length > 0);
    const block = period?.blocks[0]?.block;
    if (!period || !block) return null;
    const choice = { period: period.code, block };
    // Periods are listed for every member; what has not left the office says nothing to who speaks for one unit.
    const { audience } = await queries.fetchQuery(rankingQuery(slug, { ...ANY, ...choice }));
    return audience === 'nobody' ? null : { when: period.label, to: paths.ranking(slug, {}, rankingParams(choice)) };
  },
};
