import { ItemPage } from '../features/items/detail/item-page';
import { relatedToItem } from './related-to-item';

export const Component = () => <ItemPage kind="target" related={relatedToItem} />;
