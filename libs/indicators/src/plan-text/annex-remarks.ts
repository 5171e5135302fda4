import type { AnnexRemark } from './annex-shapes.js';
import type { DueDoubt } from './due.js';
import type { LevelDoubt } from './level.js';

type Kind = AnnexRemark['kind'];

/** What is said of a line whose deadline is doubtful. */
export const DUE_REMARKS = {
  several: 'severalDues',
  beforeSpan: 'beforeSpan',
  goesOn: 'goesOn',
  mixed: 'mixedDue',
  partOfSpan: 'partDue',
  startOnly: 'startDue',
  counted: 'countedDue',
  wordsLeft: 'dueWords',
  unread: 'unreadDue',
} as const satisfies Readonly<Record<DueDoubt, Kind>>;

/** What is said of a line whose level is doubtful. */
export const LEVEL_REMARKS = {
  hedged: 'hedgedLevel',
  striven: 'strivenLevel',
  several: 'severalLevels',
  change: 'changeLevel',
  direction: 'directionLevel',
  unitDiffers: 'unitDiffers',
  unread: 'unreadLevel',
} as const satisfies Readonly<Record<LevelDoubt, Kind>>;

const OF_DUE: ReadonlySet<Kind> = new Set(Object.values(DUE_REMARKS));
const OF_LEVEL: ReadonlySet<Kind> = new Set(Object.values(LEVEL_REMARKS));

/** The doubt is of a deadline. */
export const isOfDue = ({ kind }: AnnexRemark): boolean => OF_DUE.has(kind);
/** The doubt is of a level. */
export const isOfLevel = ({ kind }: AnnexRemark): boolean => OF_LEVEL.has(kind);
