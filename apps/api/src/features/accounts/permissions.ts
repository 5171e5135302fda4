import type { Role } from '@tiendo/contracts';

/** What a person may do in one owner; a role is a set of these. */
export const PERMISSIONS = [
  'plan.readPublic',
  'plan.read',
  'progress.write',
  'plan.write',
  'plan.publish',
  'snapshot.publish',
  'meeting.write',
  'org.read',
  'org.write',
  'document.write',
  'period.write',
  'job.run',
  'user.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READER: readonly Permission[] = ['plan.readPublic', 'plan.read', 'org.read'];
const EDITOR: readonly Permission[] = [
  ...READER,
  'progress.write',
  'plan.write',
  'plan.publish',
  'snapshot.publish',
  'meeting.write',
  'org.write',
  'document.write',
  'period.write',
];

/** The permissions of each role. Until the reporting cycle exists, reporters and unit leaders read. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: READER,
  committee: READER,
  reporter: READER,
  unitLeader: READER,
  editor: EDITOR,
  admin: PERMISSIONS,
};
