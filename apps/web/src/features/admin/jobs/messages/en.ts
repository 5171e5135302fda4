import type { JobMessages } from './vi';

const en: JobMessages = {
  title: 'Scheduled work',
  jobs: {
    'reporting-periods': {
      name: 'Open and lock reporting periods',
      detail: 'Opens a period on its first day to report, locks it after the last, and notes units without figures.',
    },
    'verify-rollups': {
      name: 'Verify roll-ups',
      detail: 'Recomputes every kept total and tells what differs; it repairs nothing.',
    },
    'recount-figures': {
      name: 'Work figures out again by a new rule',
      detail:
        'When the rule of an indicator changes at a large scale: period by period, from the moment the rule is saved; what failed is tried again every day.',
    },
    'audit-trail': {
      name: 'Check the trail',
      detail:
        'Holds the trail against the data and the signed exports, then exports that of today; it tells what does not agree and repairs nothing.',
    },
  },
  schedule: (time) => `Every day at ${time}`,
  next: (moment) => `Next: ${moment}`,
  runNow: 'Run now',
  lastRuns: 'Last runs',
  neverRun: 'It has not run yet.',
  due: 'Due',
  outcome: 'Outcome',
  did: 'What it did',
  done: 'Done',
  failed: 'Failed',
  running: 'Running',
  byHand: (name) => `asked for by ${name}`,
  bySchedule: 'by itself',
  waited: 'something waited',
  recounted: (count, periods) => `worked out ${count} periods again: ${periods}`,
  nothing: 'there was nothing to do',
  opened: (periods) => `opened ${periods}`,
  closed: (periods) => `locked ${periods}`,
  late: (period, count) => `${period}: ${count} units without figures`,
  verified: (plans) => `${plans} plans verified`,
  noDifference: 'nothing differs',
  differences: (count) => `${count} differences`,
  causes: {
    busy: 'something else held the data',
    unavailable: 'the database was away, or it took too long',
    'storage-full': 'the disk is full',
    internal: 'a fault of the software; tell your administrator the line below',
  },
  didAllTheSame: (did) => `the rest was done: ${did}`,
  retriesAt: (moment) => `tried again by itself at ${moment}`,
  retriesNoMore: 'not tried again by itself: once the cause is gone, run it now',
  checkedEvents: (events) => `${events} events checked`,
  noFinding: 'the trail is whole',
  findings: (count) => `${count} findings`,
  ran: (name) => `Run: ${name}`,
  goesOn: (name) => `Running: ${name}. What it did stands in the table when it ends`,
};

export default en;
