import type { SnapshotMessages } from './vi';

const en: SnapshotMessages = {
  title: 'New snapshot',
  name: 'Name of the snapshot',
  proposedName: (day) => `Figures to ${day}`,
  asOf: 'Figures as of',
  document: 'Document (if any)',
  note: 'Note',
  publish: 'Publish the snapshot',
  done: (name) => `Snapshot published: ${name}`,
  confirm: 'A snapshot can be neither changed nor deleted. Leaders and the committee open on the latest one.',
  detail: (asOf, knownAt) => `Figures as of ${asOf}, as known at ${knownAt}`,
  by: (who) => `Published by ${who}`,
  source: (label) => `Document: ${label}`,
};

export default en;
