import type { JournalMessages } from './vi';

const en: JournalMessages = {
  undo: (words) => `Undo: ${words}`,
  redo: (words) => `Redo: ${words}`,
  undone: (words) => `Undone: ${words}`,
  redone: (words) => `Redone: ${words}`,
  nothing: 'Nothing left to undo',
  nothingToRedo: 'Nothing left to redo',
  failed: (words) => `Could not be undone: ${words}`,
  redoFailed: (words) => `Could not be redone: ${words}`,
  stale: 'Somebody else has changed it since. Look at what is there now and change that.',
  offline: 'No connection. Try again when it is back.',
};

export default en;
