import { defineMessages } from '../../i18n';
import { type SnapshotMessages, vi } from './vi';

/** Words of publishing a snapshot and of saying what it is. */
export const snapshotMessages = defineMessages<SnapshotMessages>({ vi, en: () => import('./en') });
