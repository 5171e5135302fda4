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
  'file.add',
  'file.remove',
  'period.write',
  'request.read',
  'request.write',
  'submission.read',
  'submission.write',
  'submission.approve',
  'reporter.name',
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
/** Who writes the reports of one unit; they may contest its line of a ranking as well. */
const REPORTER: readonly Permission[] = [
  ...READER,
  'ranking.contest',
  'file.add',
  'submission.read',
  'submission.write',
];
/** Held for one unit only, by a role given for it: nobody writes or signs a report that is not theirs, whatever else they may. */
const OF_ONE_UNIT: readonly Permission[] = ['submission.write', 'submission.approve', 'reporter.name'];
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
  'file.add',
  'period.write',
  'request.read',
  'request.write',
  'submission.read',
  'draft.read',
  'view.share',
  'work.read',
];

/** The permissions of each role. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: READER,
  committee: READER,
  reporter: REPORTER,
  unitLeader: [...REPORTER, 'submission.approve', 'reporter.name'],
  // Everything of an owner, its accounts, drafts, jobs and trail included; not one write.
  auditor: [
    ...ONLY_READS,
    'draft.read',
    'work.read',
    'request.read',
    'submission.read',
    'user.read',
    'job.read',
    'trail.read',
  ],
  editor: EDITOR,
  admin: PERMISSIONS.filter((permission) => !OF_ONE_UNIT.includes(permission)),
};
