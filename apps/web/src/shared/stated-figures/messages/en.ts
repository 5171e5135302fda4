import type { StatedFigureMessages } from './vi';

const en: StatedFigureMessages = {
  correct: 'Correct',
  withdraw: 'Withdraw',
  record: 'Record a figure',
  correctTitle: 'Correct the figure',
  recordTitle: 'Record a new figure',
  province: 'The province',
  before: (text, day) => `Recorded: ${text}, as of ${day}. It stays in the history.`,
  text: 'Figure',
  textHint: 'As the document states it: 964/1.000; 96,4%; trên 97%; không phát sinh.',
  readAs: (text) => `Read as: ${text}`,
  meant: 'It means:',
  day: 'As of',
  sameDay: (text, day) => `There is a figure of ${day} already: ${text}. This one is:`,
  grade: 'Grade',
  grades: { estimate: 'Estimate', preliminary: 'Preliminary', official: 'Official' },
  document: 'Document that states it',
  section: 'Section, page of the document',
  note: 'Note',
  saved: 'The figure is recorded',
  withdrawTitle: 'Withdraw the figure',
  withdrawReason: 'Reason',
  withdrawn: 'The figure is withdrawn; if it corrected another one, that one speaks again',
};

export default en;
