export {
  CellStore,
  partsOf,
  type CellBody,
  type CellDraft,
  type CellStates,
  type EnteredSquare,
  type ExtrasOf,
  type KeptCells,
} from './cell-store';
export { DraftHelp, draftError } from './draft-help';
export { FigureInput } from './figure-input';
export {
  copiedText,
  isYesOrNo,
  optionsOf,
  repeatsShare,
  saysTheSame,
  shownText,
  targetText,
  typedText,
  type FigureLine,
} from './figure-text';
export { entryMessages, type EntryMessages } from './messages';
