import { ItemPage } from '../features/items/detail/item-page';

export const Component = () => <ItemPage kind="target" />;
