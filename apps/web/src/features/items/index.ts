export { ItemListPage } from './list/list-page';
export { ItemPage } from './detail/item-page';
export { SheetPage } from './sheet/sheet-page';
