import type { ReviewMessages } from './vi';

const en: ReviewMessages = {
  unknownUnit: (text) => `No unit “${text}” in the list; kept in the note`,
  unknownGroup: (text) => `“${text}” stands for several units and is not in the list; kept in the note`,
  severalUnits: (text) => `Several units are called “${text}”; choose one; kept in the note`,
  spelledUnit: (text) => `The unit is spelt with other marks: ${text}`,
  endedUnit: (text) => `The unit did not exist in the time of the plan: ${text}`,
  unreadDue: (text) => `The deadline “${text}” cannot be read; kept in the note`,
  severalDues: (text) => `Several deadlines: “${text}”; the last was taken`,
  beforeSpan: (text) => `“${text}”: the last day before it was taken`,
  goesOn: (text) => `“${text}”: it goes on after the deadline`,
  mixedDue: (text) => `“${text}” is a deadline and regular work; no deadline was taken`,
  partDue: (text) => `“${text}”: the end of that part was taken`,
  startDue: (text) => `“${text}” says when it begins; no deadline was taken`,
  countedDue: (text) => `“${text}” is counted from another day; no deadline was taken`,
  dueWords: (text) => `The deadline has words beside it: “${text}”`,
  unreadLevel: (text) => `The level “${text}” cannot be read; kept in the note`,
  severalLevels: (text) => `Several levels in “${text}”: each was taken, or choose one`,
  hedgedLevel: (text) => `The level is not certain: “${text}”`,
  strivenLevel: (text) => `A level to strive for: “${text}”`,
  changeLevel: (text) => `“${text}” is a rise or a fall; a level to reach is needed`,
  directionLevel: (text) => `“${text}”: taken as “at most”`,
  unitDiffers: (text) => `The unit in the level “${text}” differs from the column of units`,
  maybeMerged: (text) => `Empty cell below “${text}”: merged with it, or empty?`,
  maybePart: (text) => `A part of “${text}”, or a target of its own? Unanswered, it is one of its own`,
  noName: () => 'No name yet',
  noSection: () => 'It is not clear under which pillar it stands',
  sharedIndicator: (text) => `The same name as a line above, with which it shares the indicator: “${text}”`,
  codeTaken: (text) => `The code ${text} is taken; a new one was given`,
};

export default en;
