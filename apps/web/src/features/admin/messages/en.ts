import type { AdminMessages } from './vi';

const en: AdminMessages = {
  title: 'Administration',
  sections: 'Parts of administration',
  beginning: 'Getting started',
  users: 'Users',
  units: 'Units',
  successions: 'Reorganisations',
  maps: 'Maps',
  indicators: 'Indicators',
  people: 'People',
  daysOff: 'Days off',
  screens: 'Wall screens',
  trail: 'Trail',
  jobs: 'Scheduled work',
  province: 'Province',
  search: 'Search',
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
