import type { WallMessages } from './messages';

const en: WallMessages = {
  page: 'Wall screen',
  headline: 'How the plan is carried out',
  kinds: { target: 'Targets completed', task: 'Tasks completed' },
  noShare: 'no occurrence',
  pillars: 'Targets completed by pillar',
  pillarsFound: (best, high, worst, low) => `Targets done: most in ${best} (${high}), least in ${worst} (${low})`,
  attention: (count) => `${count} items that need a decision`,
  changes: (count, day) => `${count} changes since ${day}`,
  changeKinds: {
    turned: 'Status changed',
    added: 'Added to the plan',
    removed: 'Taken out of the plan',
    amended: 'Amended',
    deadlineMoved: 'Deadline moved',
    fellOverdue: 'Overdue',
    continues: 'Goes on next year',
  },
  leads: (names) => `${names} leads the ranking`,
  leadTogether: (count) => `${count} units share the lead of the ranking`,
  reporting: (units, all) => `${units} of ${all} units gave figures`,
  ranked: (count) => `${count} units are ranked`,
  published: (decision) => `published by ${decision}`,
  moves: {
    up: (places) => `up ${places}`,
    down: (places) => `down ${places}`,
    same: 'unchanged',
    new: 'newly ranked',
  },
  more: (count) => `and ${count} more`,
  asOf: (day) => `Figures as of ${day}`,
  provisional: 'provisional',
  frozen: (name) => `snapshot: ${name}`,
  progress: (now, all) => `${now}/${all}`,
  paused: 'Paused (space bar goes on)',
  stale: (moment) => `No connection; figures of ${moment}`,
};

export default en;
