import type { KeepingMessages } from './vi';

const en: KeepingMessages = {
  keptTitle: 'Unfinished work is kept',
  keptDetail: (label) => `${label}. Open it again here or under “Unfinished” to go on.`,
  discard: 'Discard',
  foundNote: (moment) => `Opened again as typed on ${moment}.`,
  restart: 'Discard and begin again',
  list: (count) => `Unfinished (${count})`,
  listLabel: 'Unfinished work, not saved',
  listDetail: (days) => `On this device only, for this account only; wiped after ${days} days.`,
  openIt: 'Open again',
  discardNamed: (label) => `Discard: ${label}`,
  notDurable: 'The browser does not allow storing on this device',
  notDurableDetail: 'Unfinished work stays only while this page is open. Save before you close it.',
  signOutTitle: 'Sign out and discard unfinished work?',
  signOutDetail: 'The following is not saved. Signing out wipes it from this device:',
  signOutStay: 'Stay',
  signOutDiscard: 'Discard and sign out',
  conflictTitle: 'Somebody else saved first',
  conflictDetail: 'Choose line by line whose to keep.',
  conflictSame: 'Both versions are the same.',
  field: 'Field',
  theirs: 'Saved version',
  mine: 'My version',
  empty: '–',
  takeTheirs: 'Take all of the saved version',
  takeMine: 'Keep all of mine',
  saveChosen: 'Save as chosen',
};

export default en;
