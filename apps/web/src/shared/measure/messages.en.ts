import type { MeasureMessages } from './messages';

const en: MeasureMessages = {
  done: (value) => `reached ${value}`,
  against: (goal) => `target ${goal}`,
  qualifier: {
    exact: '',
    above: 'above ',
    atLeast: 'at least ',
    below: 'below ',
    atMost: 'at most ',
    approximately: 'about ',
    nearly: 'nearly ',
  },
  comparator: { atLeast: '≥ ', moreThan: '> ', atMost: '≤ ', lessThan: '< ', between: '', exactly: '', done: '' },
  noFigure: 'no figure yet',
  baseline: (day, figure) => `no figure yet (${day}: ${figure})`,
  inYear: (goal, year) => `${goal} (${year})`,
};

export default en;
