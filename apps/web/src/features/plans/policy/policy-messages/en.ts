import type { PolicyMessages } from './vi';

const en: PolicyMessages = {
  title: (kind) => `Counting rule of ${kind === 'target' ? 'targets' : 'tasks'}`,
  status: 'Status',
  completed: 'Counts as done',
  open: 'In the total, not done',
  excluded: 'Left out of the total',
  percentDigits: 'Decimals of percentages',
  capTitle: 'Achievement in means and ranks',
  cap: 'Cap on the achievement of each target',
  capHint:
    'A result far beyond one level does not make up for another that was missed; the real rate stays with each target.',
  capAt: (cap) => `At most ${cap}%`,
  noCap: 'No cap',
  list: (words) => words.map((word) => `“${word}”`).join(', '),
  counts: (kind, words) => `A ${kind} counts as done when ${words}`,
  countsNothing: (kind) => `No status of a ${kind} counts as done`,
  leavesOut: (words) => `it leaves the total when ${words}`,
  leavesOutNothing: 'every status stays in the total',
  stoppedStays: (kind) => `a stopped ${kind} stays in the total`,
  digits: (digits) => (digits === 0 ? 'Percentages are whole.' : `Percentages print at most ${digits} decimals.`),
  example: (text) =>
    `For example: 20 completed, 2 maintained, 1 mostly completed, 10 in progress, 2 stopped, 1 without occurrence are reported as ${text}.`,
};

export default en;
