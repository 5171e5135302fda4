import { ItemListPage } from '../features/items';

export const Component = () => <ItemListPage key="target" kind="target" />;
