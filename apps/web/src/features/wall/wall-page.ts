import type { RankingBody } from '@tiendo/contracts';
import type { ComponentType } from 'react';
import type { Overview, PlanDetail } from '../../shared/contract-types';

/** What every page of the wall is given; a page that needs more asks for it itself. */
export interface WallPageProps {
  readonly plan: PlanDetail;
  readonly overview: Overview;
  /** Seconds after which a page asks its own source anew. */
  readonly refreshSeconds: number;
}

/** One page of the wall. */
export interface WallPage {
  /** Its name in the address: `trang=tong-quan,tru-cot`. */
  readonly key: string;
  /** Only for members of the province: it shows more than totals. */
  readonly membersOnly: boolean;
  /** False: there is nothing to show, and the page is passed over. */
  readonly hasContent: (overview: Overview, ranking: RankingBody | null) => boolean;
  readonly Page: ComponentType<WallPageProps>;
}
