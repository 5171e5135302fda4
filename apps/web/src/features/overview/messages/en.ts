import { CHANGE_LABELS } from '@tiendo/indicators/words';
import type { NounKind, OverviewMessages } from './vi';

const NOUN: Record<NounKind, string> = { target: 'targets', task: 'tasks', item: 'items' };
const ONE: Record<NounKind, string> = { target: 'target', task: 'task', item: 'item' };
const nouns = (count: string, kind: NounKind) => `${count} ${count === '1' ? ONE[kind] : NOUN[kind]}`;
/** Labels of the vocabulary inside a sentence. */
const inside = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const en: OverviewMessages = {
  byLocality: 'By locality',
  and: (parts) => parts.join(', '),
  lower: inside,
  noun: (kind) => NOUN[kind],
  finding: {
    done: (ratio, kind, words, percent) => `${ratio} ${NOUN[kind]} ${words} (${percent})`,
    none: (kind) => `no ${NOUN[kind]} occurred`,
    silent: (parts) => `Nothing has been reported yet on ${parts.join(' and ')} of the plan`,
    countOf: (count, kind) => nouns(count, kind),
    empty: (code) => `Plan ${code} has no targets or tasks yet`,
    overdue: (parts) => `${parts} overdue`,
    stopped: (total, parts) => `${nouns(total, 'item')} stopped (${parts})`,
    stoppedOneKind: (part) => `${part} stopped`,
    continuing: (count, kind, year) => `${nouns(count, kind)} not completed, going on in ${year}`,
  },
  headline: {
    targets: 'Targets',
    tasks: 'Tasks',
    bar: (kind, parts) => `Status of ${NOUN[kind]}: ${parts.join('; ')}`,
    noShare: 'no occurrence',
    rule: 'How it is counted',
    countsAs: (statuses) => `Counted as completed: ${statuses}.`,
    leftOut: (statuses) => `Left out of the total: ${statuses}.`,
    leftOutNone: 'Every status stays in the total.',
    rounding: (digits) =>
      digits === 0
        ? 'Percentages are rounded to whole numbers.'
        : `Percentages are rounded to ${digits} ${digits === 1 ? 'decimal' : 'decimals'}, trailing zeros dropped.`,
    open: (kind) => `Open the list of ${NOUN[kind]}`,
  },
  rule: {
    mostlyCounts: 'mostly completed counts as completed',
    mostlyNot: (kind, count, open) =>
      `mostly completed ${NOUN[kind]} (${count}) do not count as completed and are among the ${open} not completed`,
    stoppedStays: (kind) => `stopped ${NOUN[kind]} stay in the total`,
    stoppedOut: (kind) => `stopped ${NOUN[kind]} are left out of the total`,
    excluded: (kind, count, statuses) => `${nouns(count, kind)} (${statuses}) left out of the total`,
    plain: (kind) => `completed ${NOUN[kind]} out of all ${NOUN[kind]}`,
  },
  figures: {
    provisional: 'Provisional figures',
    frozen: (name, moment, by) => `Snapshot: ${name} (frozen at ${moment}${by ? ` by ${by}` : ''})`,
    changedAfter: (count) => `${nouns(count, 'item')} changed after the snapshot`,
    asKnown: (moment) => `Figures as known at ${moment}`,
    lastUpdate: (day) => `last updated on ${day}`,
    neverUpdated: 'never updated',
  },
  attention: {
    title: 'For the committee’s attention',
    titleStaff: 'To deal with',
    filter: 'Filter by reason',
    all: 'All',
    kinds: {
      overdue: 'Overdue',
      stopped: 'Stopped',
      blocked: 'Blocked',
      contradiction: 'Contradicting figures',
      silent: 'Late to update',
    },
    days: 'days',
    none: 'Nothing is overdue, stopped, blocked or contradicting.',
    noneOfKind: 'Nothing has this reason.',
    stoppedReason: (reason) => `Stopped: ${reason}`,
    silentFor: (days) => `nothing new for ${days} days`,
    contradiction: 'Contradicting figures',
    finding: (count, late, cause) => `${count} of ${late} overdue: ${cause}`,
    due: (day) => `due ${day}`,
    decides: (who) => `Decides: ${who}`,
    continuing: 'goes on next year',
    more: (count) => `Show ${count} more`,
    less: 'Show fewer',
  },
  sections: {
    lateHint: 'a red corner is overdue',
    continuingHint: 'an arrow goes on next year',
    best: (name, ratio, kind) => `${name}: ${ratio} ${NOUN[kind]} completed`,
    allDone: (count, section, kind) => `All ${count} ${section}s completed 100% of their ${NOUN[kind]}`,
    noneDone: (section, kind) => `No ${section} has completed ${NOUN[kind]} yet`,
    fullDone: (ratio, section, kind) => `${ratio} ${section}s completed 100% of their ${NOUN[kind]}`,
    weak: (name, ratio, kind, status) => `${name}: ${ratio} ${NOUN[kind]} ${inside(status)}`,
    pillar: 'pillar',
    group: 'group',
    unnamed: (count, status, section) => `${count} ${inside(status)} targets of ${section} have no name in the source.`,
    unnamedMixed: (count, section) => `${count} targets of ${section} have no name in the source.`,
    cell: (code, name, status, extras) => [`${code}: ${name}`, status, ...extras].join('. '),
    openList: (name) => `Open the list: ${name}`,
    sectionTarget: 'Pillar',
    sectionTask: 'Task group',
    done: 'Completed',
    total: 'Total',
    share: 'Share',
  },
  changes: {
    title: (count, day) => `${count} ${count === '1' ? 'change' : 'changes'} since ${day}`,
    firstReport: (count, from, to) =>
      `First reported ${from === to ? `on ${to}` : `from ${from} to ${to}`}: ${count} items`,
    none: (day) => `No change since ${day}`,
    choose: 'Choose the day to compare with',
    chooseButton: 'Change the day',
    all: 'Old and new value of every item',
    since: { week: '7 days ago', month: '30 days ago', quarter: '90 days ago', start: 'Start of the plan' },
    sinceSnapshot: (name) => `Snapshot: ${name}`,
    turned: (from, to) => `${from} → ${to}`,
    firstStated: (to) => `First reported: ${to}`,
    kinds: CHANGE_LABELS.en,
    items: (count) => nouns(count, 'item'),
    moreNotListed: (count) => `and ${count} more not listed here`,
    deadline: (from, to) => `due ${from} → ${to}`,
  },
  upcoming: {
    title: (count) => `${nouns(count, 'item')} due within 30 days`,
    none: 'Nothing is due within 30 days',
    more: (count) => `Show ${count} more`,
    due: (day) => `Due ${day}`,
  },
  ownUnit: {
    title: 'Work of my unit',
    lead: (unit) => `${unit} leads`,
    none: 'This plan gives the unit no item to lead.',
    done: (ratio, share) => `${ratio} items completed${share ? ` (${share})` : ''}`,
    attention: (count) => `${nouns(count, 'item')} to deal with`,
    targets: 'Targets of the unit',
    tasks: 'Tasks of the unit',
  },
  charts: {
    hintUnit: (day) => `Status by lead unit (%), as of ${day}. An item with two lead units counts at both.`,
    unitMostOpen: (unit, open, total) =>
      `${unit} has ${open} of ${total} items not completed, the most of all lead units`,
    unitUnknown: (count, total) => `The source names no lead unit for ${count} of ${total} items`,
    unitAllDone: 'Lead units have completed every item given to them',
    noUnit: 'Not stated in the source',
    unit: 'Lead unit',
    restUnits: (count) => `${count} more units stand in the table.`,
    failed: 'The chart cannot be drawn in this browser; see the table.',
    file: { unit: 'status-by-lead-unit' },
  },
  source: (label) => `Source: ${label}.`,
  sourceMissing: 'Source: figures recorded in this system.',
  empty: {
    title: 'This plan has no targets or tasks yet',
    detail: 'Once it has, their progress appears here.',
    action: 'Open Plans',
  },
};

export default en;
