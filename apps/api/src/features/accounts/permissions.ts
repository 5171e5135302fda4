import type { Role } from '@tiendo/contracts';

/** What a person may do in one owner; a role is a set of these. */
export const PERMISSIONS = [
  'plan.readPublic',
  'plan.read',
  'progress.write',
  'figure.write',
  'plan.write',
  'plan.publish',
  'plan.open',
  'snapshot.publish',
  'meeting.write',
  'ranking.publish',
  'ranking.contest',
  'org.read',
  'org.write',
  'document.write',
  'file.remove',
  'period.write',
  'job.run',
  'user.manage',
  'user.read',
  'draft.read',
  'job.read',
  'trail.read',
  'view.write',
  'view.share',
  'work.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Reads, and writes nothing at all. */
const ONLY_READS: readonly Permission[] = ['plan.readPublic', 'plan.read', 'org.read'];
/** Keeps views of lists under names, for themselves. */
const READER: readonly Permission[] = [...ONLY_READS, 'view.write'];
/** Who speaks for one unit may contest its line of a ranking; otherwise they read until the reporting cycle exists. */
const OF_ONE_UNIT: readonly Permission[] = [...READER, 'ranking.contest'];
const EDITOR: readonly Permission[] = [
  ...READER,
  'progress.write',
  'figure.write',
  'plan.write',
  'plan.publish',
  'snapshot.publish',
  'meeting.write',
  'ranking.publish',
  'ranking.contest',
  'org.write',
  'document.write',
  'period.write',
  'draft.read',
  'view.share',
  'work.read',
];

/** The permissions of each role. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: READER,
  committee: READER,
  reporter: OF_ONE_UNIT,
  unitLeader: OF_ONE_UNIT,
  // Everything of an owner, its accounts, drafts, jobs and trail included; not one write.
  auditor: [...ONLY_READS, 'draft.read', 'work.read', 'user.read', 'job.read', 'trail.read'],
  editor: EDITOR,
  admin: PERMISSIONS,
};
