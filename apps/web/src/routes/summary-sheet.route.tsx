import { SheetPage } from '../features/items/sheet/sheet-page';

export const Component = SheetPage;
