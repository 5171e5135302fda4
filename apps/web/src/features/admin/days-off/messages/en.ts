import type { DaysOffMessages } from './vi';

const en: DaysOffMessages = {
  caption: (year) => `Days off and worked weekend days of ${year}`,
  lead: 'A report that is due on a day off is due on the next working day. Saturdays and Sundays are off, unless they are worked instead.',
  year: 'Year',
  add: 'Add days',
  addTitle: (year) => `Add days off or worked days of ${year}`,
  days: 'Days',
  from: 'From',
  to: 'To',
  toHint: 'Leave empty for one day.',
  kind: 'Kind',
  off: 'Day off',
  worked: 'Worked instead',
  workedHint: 'A Saturday or Sunday that is worked.',
  name: 'Name, reason',
  nameHint: 'For example: Lunar New Year',
  order: 'The last day comes before the first',
  emptyTitle: (year) => `No days off of ${year} yet`,
  emptyDetail: 'Add public holidays and Saturdays that are worked; due times follow them.',
  saved: 'Days off saved',
  remove: 'Remove',
  removeTitle: (name) => `Remove “${name}”?`,
  removeDetail: (days) => `${days} will count as ordinary days again, and due times with them.`,
};

export default en;
