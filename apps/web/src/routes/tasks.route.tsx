import { ItemListPage } from '../features/items';

export const Component = () => <ItemListPage key="task" kind="task" />;
