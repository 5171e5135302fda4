/** What became of a task that a unit announced for the period. */
export const ANNOUNCED_STATUSES = ['completed', 'inProgress', 'notStarted', 'stopped'] as const;
export type AnnouncedStatus = (typeof ANNOUNCED_STATUSES)[number];
