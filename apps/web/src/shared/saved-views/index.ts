export { SavedViews } from './saved-views';
export { allViewsQuery } from './saved-views.queries';
export { viewAddress } from './view-address';
