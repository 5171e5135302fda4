import { ItemListPage } from '../features/items/list/list-page';

export const Component = () => <ItemListPage key="task" kind="task" />;
