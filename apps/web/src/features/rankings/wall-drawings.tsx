import type { RankingBody } from '@tiendo/contracts';
import { RankingBoard } from './board';
import { useRankingSpeech } from './use-ranking';
import { findingOf } from './words';

interface BoardProps {
  ranking: RankingBody;
  rows: number;
  isMember: boolean;
}

/** Drawings of this feature that stand on the wall too. */
export const wallDrawings = {
  RankingTitle: function RankingTitle({ ranking }: { ranking: RankingBody }) {
    return findingOf(ranking, useRankingSpeech());
  },
  Ranking: ({ ranking, rows, isMember }: BoardProps) => (
    <RankingBoard
      ranking={ranking}
      rows={ranking.items.slice(0, rows)}
      isMember={isMember}
      marked={null}
      onOpen={null}
      isWall
    />
  ),
};
