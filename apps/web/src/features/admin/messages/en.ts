import type { AdminMessages } from './vi';

const en: AdminMessages = {
  title: 'Administration',
  sections: 'Parts of administration',
  users: 'Users',
  units: 'Units',
  successions: 'Reorganisations',
  maps: 'Maps',
  indicators: 'Indicators',
  people: 'People',
  screens: 'Wall screens',
  jobs: 'Scheduled work',
  copy: 'Copy',
  copied: 'Copied',
  province: 'Province',
  search: 'Search',
  searchKey: 'Press / to search',
  all: 'All',
  clearFilters: 'Clear filters',
  nothingFound: 'Nothing matches',
  nothingFoundDetail: 'Try other words or fewer filters.',
  showMore: 'Show more',
  shown: (shown, total) => `Showing ${shown} of ${total}`,
  edit: 'Edit',
  actionsOf: (name) => `Actions for ${name}`,
  none: '(none)',
  optional: (label) => `${label} (optional)`,
  missing: 'This is needed',
  choose: 'Choose…',
  remove: 'Remove',
};

export default en;
