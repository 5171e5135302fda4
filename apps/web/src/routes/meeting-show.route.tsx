import { ItemCourse } from '../features/items/detail/item-course';
import { ShowPage } from '../features/meetings/show/show-page';

/** Slides with the course of the item that each is about. */
export const Component = () => <ShowPage courseOf={(item) => <ItemCourse {...item} />} />;
