import { SnapshotsPage } from '../features/plans';

export const Component = SnapshotsPage;
