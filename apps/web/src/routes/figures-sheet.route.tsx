import { FiguresSheetPage } from '../features/figures/sheet/figures-sheet-page';

export const Component = FiguresSheetPage;
