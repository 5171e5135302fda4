export { ItemListPage } from './list/list-page';
