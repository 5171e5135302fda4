export { NewSnapshotForm } from './new-snapshot-form';
export { snapshotMessages } from './messages';
