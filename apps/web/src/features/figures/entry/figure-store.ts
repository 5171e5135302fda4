import type { NewFigure, RecordedFigures } from '@tiendo/contracts';
import { CellStore, type ExtrasOf } from '../../../shared/figure-entry';
import type { Square } from './layout';

/** The cells of the office's grid: every write is a figure. */
export class FigureStore extends CellStore<Square, NewFigure, RecordedFigures> {}

/** What goes with a figure beside its text. */
export type Extras = ExtrasOf<NewFigure>;
