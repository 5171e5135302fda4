export type { Step } from './journal';
export { JournalButtons } from './journal-buttons';
export { OwnVersions } from './own-versions';
export { journal, redoLast, undoLast } from './page-journal';
export { journalKey, useJournalKeys } from './use-journal-keys';
