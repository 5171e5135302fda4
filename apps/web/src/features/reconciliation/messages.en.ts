import type { ReconciliationMessages } from './messages';

const en: ReconciliationMessages = {
  page: 'Reconciliation',
  title: (count) => `Reconciliation: ${count} contradiction${count === '1' ? '' : 's'}`,
  concerned: (count) => `Targets and tasks concerned: ${count}`,
  asOf: (day) => `figures as of ${day}`,
  untouched: 'Both sides stand as their sources state them; neither is changed automatically.',
  filter: 'Filter by kind of contradiction',
  all: 'All',
  wholePlan: 'The plan as a whole',
  stated: 'Status reported',
  measured: 'Figure measured',
  source: 'Source',
  section: (section) => (/^[\dIVX]+(\.|,|$|\s)/.test(section) ? `section ${section}` : section),
  on: (day) => `figure of ${day}`,
  statedOn: (day) => `reported for ${day}`,
  kinds: {
    statedDoneButNotMet: 'Reported as done, figures not met',
    statusAgainstMeasure: 'Result reported differs from the detailed figures',
    statedOpenButMet: 'Figures met, reported as not done',
    fractionAgainstPercent: 'Fraction and percentage differ',
    twoValues: 'Two values for one figure',
    partsAgainstTotal: 'Parts and total differ',
    countAgainstList: 'Count and list differ',
    twoDates: 'Two dates for one document',
    notCounted: 'Mentioned but not counted in the total',
  },
  otherKind: 'Other contradiction',
  empty: 'No contradicting figures',
  emptyDetail: 'Statuses reported agree with what was measured, and no source contradicts itself.',
  noneOfKind: 'No contradiction of the kinds chosen',
  showAll: 'Show all',
};

export default en;
