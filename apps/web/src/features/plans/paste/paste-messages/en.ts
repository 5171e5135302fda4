import type { AnnexKind } from '@tiendo/indicators/plan-text';
import { formatDay } from '@tiendo/indicators/vietnamese';
import type { PasteMessages } from './vi';

const noun = (kind: AnnexKind, count: number) => `${kind}${count === 1 ? '' : 's'}`;

const en: PasteMessages = {
  title: (kind) => `Paste ${kind}s from Excel or Word`,
  label: 'Copy a table in Excel or Word and paste it here (Ctrl+V)',
  hint: 'A heading row tells what the columns are. A row with nothing but a title (“II. Chính quyền số”) becomes a pillar or a group. Never paste a state secret.',
  found: (count, kind) => `${count} ${noun(kind, count)} found.`,
  remarked: (count) => `${count} rows need a look.`,
  preview: 'Preview',
  add: (count, kind) => `Add ${count} ${noun(kind, count)}`,
  again: 'Paste again',
  cancel: 'Cancel',
  column: (position) => `Column ${position}`,
  columns: {
    skip: '(left out)',
    code: 'Code',
    name: 'Name',
    pillar: 'Pillar',
    group: 'Task group',
    level: 'Level to reach',
    measureUnit: 'Unit of measure',
    leadUnits: 'Lead units',
    coordinatingUnits: 'Coordinating units',
    executingUnits: 'Executing units',
    dueOn: 'Deadline',
    deliverable: 'Deliverable',
    note: 'Note',
  },
  remarks: 'To look at',
  done: 'done',
  regular: 'regular',
  inYear: (level, year) => `${level} (${year})`,
  left: (count, kind) => `${count} ${noun(kind, count)} not taken: a plan takes at most 5,000.`,
  noItems: (count, lines, kind) =>
    `${count} ${count === 1 ? 'line is' : 'lines are'} no ${kind} (titles, numbers of columns, sums) and left out: ${lines}`,
  merged: 'Empty cells below filled ones',
  mergedChoices: { ask: 'Choose…', fill: 'As the cell above (merged)', leave: 'Leave empty' },
  pillarOfRest: 'Pillar of the rows that name none',
  choosePillar: 'Choose a pillar…',
  takenAs: (text, taken) => `“${text}”: ${taken} chosen`,
  askAgain: 'Choose again',
  unknownUnits: (unknown, given) =>
    [
      ...(unknown > 0 ? [`${unknown} names of units are not in the list; choose the unit for each`] : []),
      ...(given > 0 ? [`${given} names mean the unit that was chosen`] : []),
    ].join('; '),
  partOf: (whole, kind) => (kind === 'comprises' ? `a part of “${whole}”` : `of which, of “${whole}”`),
  notRemembered: 'The names of units chosen just now could not be kept',
  unitFor: (name) => `Unit for “${name}”`,
  day: (day) => formatDay(day, 'en'),
  more: (count) => `and ${count} more rows`,
};

export default en;
