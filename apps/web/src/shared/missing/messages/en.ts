import type { MissingMessages } from './vi';

const units = (count: string): string => (count === '1' ? `${count} unit` : `${count} units`);

const en: MissingMessages = {
  dueToday: 'Due today',
  dueIn: (days) => (days === '1' ? '1 day left' : `${days} days left`),
  late: (days) => (days === '1' ? '1 day late' : `${days} days late`),
  deadline: (day) => `Due by ${day}`,
  unit: 'Unit',
  missing: 'Still missing',
  silentUnit: 'Nothing reported',
  partUnit: (ratio) => `${ratio} figures given`,
  notTold: (count) => `and ${units(count)} more`,
  list: 'List to send',
  listOf: (period) => `Units that still owe figures of ${period}, to paste into a message`,
  copy: 'Copy',
  copyTable: 'Copy as a table',
  copied: 'Copied',
  copyByHand: 'Select all and press Ctrl+C',
  messageHead: (period, plan) => `Please send the figures of ${period} (plan ${plan})`,
  messageCount: (count) => `${units(count)} still to report in full:`,
  reportListOf: (title) => `Units that have not handed in “${title}”, to paste into a message`,
  reportHead: (title) => `Please hand in: ${title}`,
  dueAt: (time, day) => `${day}, ${time}`,
  reportCount: (count) => `${units(count)} still to hand in:`,
};

export default en;
