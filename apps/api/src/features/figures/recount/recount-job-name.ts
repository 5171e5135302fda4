import type { JobName } from '@tiendo/contracts';

export const RECOUNT_JOB = 'recount-figures' satisfies JobName;
