import type { SavedViewMessages } from './vi';

const en: SavedViewMessages = {
  views: 'View',
  saved: 'Saved views',
  none: 'No view is saved. Filters, columns and order in use can be saved under a name, to be opened again.',
  own: 'Mine',
  shared: 'Shared',
  sharedMark: 'shared',
  sharedBy: (name) => `shared by ${name}`,
  actions: (name) => `Change the view ${name}`,
  rename: 'Rename',
  newName: 'New name',
  replace: 'Save again as on screen',
  share: 'Share in the province',
  unshare: 'Share no more',
  remove: 'Remove',
  removeSure: 'Remove for good?',
  saveHead: 'Save what is on screen',
  name: 'Name',
  save: 'Save',
  cancel: 'Cancel',
  asOpened: 'As first opened',
};

export default en;
