import type { StatedPageMessages } from './vi';

const en: StatedPageMessages = {
  file: {
    measureUnit: 'Measured in',
    numerator: 'Numerator',
    denominator: 'Denominator',
    inForce: 'In force',
    note: 'Note',
  },
  page: 'Figures in documents',
  lead: 'What documents state of a day, outside reporting periods; indicators without a level among them.',
  search: 'Find an indicator or a unit',
  subject: 'Of',
  anyIndicator: 'every indicator',
  anybody: 'everybody',
  document: 'Document',
  anyDocument: 'all',
  shown: (shown, total) => `${shown} of ${total} figures`,
  more: 'Show more',
  unprinted: (shown, total) => `Only ${shown} of ${total} figures are printed; show all of them, then print again.`,
  indicator: 'Indicator',
  figure: 'Figure',
  day: 'As of',
  source: 'Section',
  earlier: 'an earlier one',
  selfReported: 'Self-reported',
  actions: 'Actions',
  empty: 'There is no figure outside reporting periods yet',
  emptyDetail: 'Figures of periods stand on the screen where they are entered.',
  nothingFound: 'No figure matches',
  clear: 'Take the filters away',
  byPeriod: 'Figures by period',
};

export default en;
