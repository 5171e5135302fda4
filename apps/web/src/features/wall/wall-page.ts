import type { DirectivePage, LocalityList, LocalityMatrix, MeetingRow, RankingBody } from '@tiendo/contracts';
import type { ComponentType } from 'react';
import type { Overview, PlanDetail } from '../../shared/contract-types';
import type { WallMessages } from './messages';

/** What the wall knows; null: the plan has none, or the reader may not see it. */
export interface WallData {
  readonly plan: PlanDetail;
  readonly overview: Overview;
  readonly localities: { readonly list: LocalityList; readonly matrix: LocalityMatrix } | null;
  /** A published one; a provisional one stands on no wall. */
  readonly ranking: RankingBody | null;
  /** Conclusions of the last meeting held. */
  readonly decided: { readonly meeting: MeetingRow; readonly page: DirectivePage } | null;
  /** Whether who stands before it may be told whose it is, why, and who decides. */
  readonly isMember: boolean;
}

/** Drawings that other screens show too; the route brings them. */
export interface WallDrawings {
  /** How the plan came to where it stands, month by month; nothing where everything was said at once. */
  readonly Course: ComponentType<{ readonly overview: Overview }>;
  /** The height of the course, in px of a full-HD screen. */
  readonly courseHeight: number;
  /** The finding over the localities, as on their own screen. */
  readonly MissesTitle: ComponentType<NonNullable<WallData['localities']>>;
  /** Units × targets, those missing most first; `rows`: how many of them. */
  readonly Misses: ComponentType<{ readonly matrix: LocalityMatrix; readonly rows: number }>;
  /** Targets by how many units miss them; `rows`: how many of them. */
  readonly MissedTargets: ComponentType<{ readonly matrix: LocalityMatrix; readonly rows: number }>;
  /** Every locality a tile with the number of targets it misses; `isFlat`: in one run instead of by area. */
  readonly Tiles: ComponentType<{ readonly matrix: LocalityMatrix; readonly isFlat?: boolean }>;
  readonly RankingTitle: ComponentType<{ readonly ranking: RankingBody }>;
  /** Where each unit stood and stands; `rows`: how many of them. */
  readonly Ranking: ComponentType<{ readonly ranking: RankingBody; readonly rows: number; readonly isMember: boolean }>;
  /** The figures of a plan without targets, by locality. */
  readonly Figures: ComponentType<{ readonly list: LocalityList; readonly rows: number }>;
}

export interface WallPageProps {
  readonly data: WallData;
  readonly drawings: WallDrawings;
}

/** One page of the wall. */
export interface WallPage {
  /** Its name in the address: `trang=tong-quan,dia-phuong`. */
  readonly key: string;
  /** False: there is nothing to show, and the page is passed over. */
  readonly hasContent: (data: WallData) => boolean;
  readonly Page: ComponentType<WallPageProps>;
  /** What its drawing needs to be read; null: nothing that says it is drawn. */
  readonly footnote?: (data: WallData) => keyof WallMessages['footnotes'] | null;
}
