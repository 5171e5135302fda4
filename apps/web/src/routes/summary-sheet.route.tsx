import { SheetPage } from '../features/items';

export const Component = SheetPage;
