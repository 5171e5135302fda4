import { wallDrawings as ofLocalities } from '../features/localities/wall-drawings';
import { wallDrawings as ofOverview } from '../features/overview/wall-drawings';
import { wallDrawings as ofRankings } from '../features/rankings/wall-drawings';
import { WallScreen } from '../features/wall';

const drawings = { ...ofOverview, ...ofLocalities, ...ofRankings };

/** The wall with the drawings of the screens it stands for. */
export const Component = () => <WallScreen drawings={drawings} />;
