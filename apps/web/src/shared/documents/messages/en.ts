import type { DocumentMessages } from './vi';

const en: DocumentMessages = {
  choose: 'Find a document by number or title',
  noneFound: 'No document matches',
  chosen: 'Chosen document',
  change: 'Choose another',
  addNew: 'Add a new document',
  backToSearch: 'Search the list',
  kind: 'Kind of document',
  kindPlaceholder: 'Decision, letter…',
  number: 'Number and symbol',
  issuedOn: 'Issued on',
  issuer: 'Issued by',
  title: 'Title',
  file: 'File (PDF, Word, Excel, picture; 20 MB at most)',
  fileButton: 'Choose a file',
  add: 'Add and choose',
  attached: 'Download the file',
  removeAtOnce: 'Remove the file at once',
  removeAbout: (label) =>
    `The content of the file of “${label}” is deleted now and cannot be restored. Its name, the reason and who downloaded it are kept.`,
  removeReason: 'Reason for the removal',
  removeDone: 'The file was removed',
  removedOn: (moment) => `File removed at once at ${moment}`,
  whereCopies: 'Where copies may be',
  removedBy: (moment, by) => `Removed at ${moment}${by === null ? '' : ` by ${by}`}`,
  reasonIs: (reason) => `Reason: ${reason}`,
  downloadsOf: (count) => `Downloads: ${count}`,
  somebody: 'The system',
  elsewhere: 'To be looked at elsewhere',
  inBackups: (from, to) => `Backups made from ${from} to ${to}`,
  citedBy: (label) => `Where this document is cited: ${label}`,
  inAnotherProvince: 'Another owner has a file with the same content; it is still there, and they must be told',
};

export default en;
