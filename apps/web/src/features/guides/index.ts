export { GuidesPage } from './guides-page';
export { GuidePage } from './guide-page';
