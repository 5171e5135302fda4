import type { StatusMessages } from './messages';

const en: StatusMessages = {
  status: {
    completed: 'Completed',
    maintained: 'Completed, being maintained',
    mostlyCompleted: 'Mostly completed',
    inProgress: 'In progress',
    awaitingApproval: 'Awaiting approval',
    yearEnd: 'Assessed at year end',
    notStarted: 'Not started',
    notMet: 'Not met',
    stopped: 'Stopped',
    noOccurrence: 'No occurrence',
    notApplicable: 'Not applicable',
    noStatement: 'Not reported',
  },
  cause: {
    awaitingGuidance: 'Waiting for a ministry’s guidance',
    awaitingApproval: 'Waiting for approval',
    funds: 'Funds',
    staff: 'Staff',
    unitSlow: 'The unit is slow',
    otherObjective: 'Other objective cause',
  },
  overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  dueToday: 'Due that day',
  dueIn: (days) => `${days} ${days === 1 ? 'day' : 'days'} left`,
  continuing: 'Goes on next year',
  continuesIn: (year) => `Goes on in ${year}`,
  lacksPermission: 'no document allows it yet',
  chooseCell: 'choose a cell for its details',
};

export default en;
