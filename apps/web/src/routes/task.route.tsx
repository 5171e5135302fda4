import { ItemPage } from '../features/items';

export const Component = () => <ItemPage kind="task" />;
