export { ChangedMark, ChangedWords } from './changed-mark';
export { changesQuery, type ChangesRequest } from './changes.queries';
export { changeWords } from './messages';
export { useChangedSince, type ChangedSince } from './use-changed-since';
