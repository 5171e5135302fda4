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
};

export default en;
