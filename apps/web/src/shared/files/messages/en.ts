import type { FileMessages } from './vi';

const en: FileMessages = {
  saveAs: 'Save as',
  excel: 'Excel (.xlsx)',
  csv: 'CSV (separated by semicolons)',
  saveFailed: 'The file could not be saved. Check the connection and save again.',
  order: 'No.',
  sourceSheet: 'Source',
  simulated: 'SIMULATED DATA',
  plan: (code, day) => `Plan ${code} of ${day}`,
  notes: {
    table: 'Table',
    plan: 'Plan',
    planTitle: 'Title of the plan',
    owner: 'Province, body',
    asOf: 'Figures as of',
    knownAt: 'As known at',
    state: 'State',
    rule: 'How it is counted',
    result: 'Result',
    filters: 'Filters',
    rows: 'Rows',
    columns: 'Columns',
    sort: 'Sorted by',
    source: 'Source of the figures',
    note: 'Note',
    savedAt: 'Saved at',
  },
  published: (label, moment) => `Closed figures: ${label}, published at ${moment}`,
  rows: (shown, all) => `${shown} of ${all} rows`,
  sorted: (column, descending) => `${column}, ${descending ? 'descending' : 'ascending'}`,
  page: (page, pages) => `Page ${page}/${pages}`,
};

export default en;
