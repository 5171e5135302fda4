import type { ScreenMessages } from './vi';

const en: ScreenMessages = {
  caption: 'Keys of wall screens',
  lead: 'Each key opens one plan on one screen, to be read only, until it is revoked; nobody signs in on that screen.',
  add: 'Make a key',
  place: 'Where it hangs',
  placeHint: 'For example: meeting room, 2nd floor; lobby of the People’s Committee',
  plan: 'Plan',
  seen: 'Seen by',
  inRoom: 'In offices and meeting rooms',
  inRoomDetail: 'Also shows lead units, causes and the authority that decides.',
  inPublic: 'A public place',
  inPublicDetail: 'Shows no unit, cause, authority or person.',
  used: 'Last used',
  never: 'not yet',
  made: 'Made',
  madeBy: (moment, who) => (who === null ? moment : `${moment}, ${who}`),
  revoked: (moment) => `Revoked at ${moment}`,
  revoke: 'Revoke',
  revokeTitle: (place) => `Revoke the key of the screen at ${place}?`,
  revokeDetail: 'The screen stops showing figures when it asks next. To open it again takes a new key.',
  revokedDone: (place) => `The key of the screen at ${place} was revoked`,
  emptyTitle: 'No screen yet',
  emptyDetail: 'Make a key, then open the address you get in the browser of the screen.',
  addTitle: 'Make a key for a wall screen',
  create: 'Make the key',
  createdTitle: 'Address of the screen',
  createdDetail:
    'Open this address in the browser of the screen, full screen. It is shown this once; whoever has it can look until the key is revoked.',
  address: 'Address',
  done: 'Done',
};

export default en;
