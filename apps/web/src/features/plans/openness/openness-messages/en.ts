import type { OpennessMessages } from './vi';

const en: OpennessMessages = {
  title: 'Openness',
  lead: (code) =>
    `What of ${code} is read without signing in. A plan that is not open is read by accounts of the province only.`,
  isOpen: 'Open to visitors',
  isClosed: 'Not open to visitors',
  openTitle: 'Open it to visitors',
  closeTitle: 'Close it to visitors',
  openHint: 'By the document that allows it; at once.',
  closeHint: 'At once; what visitors saved or printed cannot be taken back.',
  document: 'Document that allows it',
  documentOptional: 'Document (if any)',
  note: 'Note',
  openIt: 'Open to visitors',
  closeIt: 'Close',
  opened: 'Visitors may read it now',
  closed: 'Closed: visitors read it no more',
  previewTitle: 'What visitors read',
  previewClosed: 'Visitors read nothing of it now. Once it is open they will read:',
  seen: 'They read',
  unseen: 'They do not read',
  totals: (targets, tasks) => `Totals, and names, statuses and deadlines of ${targets} targets and ${tasks} tasks`,
  localities: 'The overall result of each locality, in the official order',
  snapshots: (count) =>
    count === 0
      ? 'Changes and trend: none yet, as no snapshot was published'
      : `Changes and trend between ${count} published snapshots`,
  rankings: (count) => (count === 0 ? 'Rankings: none was published yet' : `${count} published rankings`),
  reasons: 'Reasons, proposals, lead units, persons in charge',
  figures: 'Figures behind a target, history, documents, files',
  drafts: 'Drafts, provisional rankings, meetings, conclusions',
  withheldCount: (count) =>
    `${count} targets that are not public: no name, code or status of them anywhere, only that there are ${count}; totals count them as in the reports that were issued`,
  withheldTitle: 'Targets that are not public',
  withheldHint: 'In every plan of the province that measures the indicator, at once.',
  withheldNone: 'No indicator yet: of an open plan visitors read every target.',
  indicator: 'Indicator',
  choose: 'Choose an indicator',
  targets: (count) => (count === 0 ? 'not measured by this plan' : `measures ${count} targets`),
  reason: 'Reason',
  withhold: 'Not public',
  tellAgain: 'Make public again',
  tellAgainOf: (name) => `Make public again: ${name}`,
  withheldDone: 'Recorded: not public',
  toldDone: 'Recorded: public again',
  by: (name, moment) => (name === null ? `so from before, ${moment}` : `${name}, ${moment}`),
  historyTitle: 'Opened and closed',
  historyNone: 'Never yet.',
  didOpen: 'Opened',
  didClose: 'Closed',
  noDocument: 'no document recorded',
};

export default en;
