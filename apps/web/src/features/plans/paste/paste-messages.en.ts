import { formatDay } from '@tiendo/indicators/vietnamese';
import type { PasteKind } from './columns';
import type { PasteMessages } from './paste-messages';

const noun = (kind: PasteKind, count: number) => `${kind}${count === 1 ? '' : 's'}`;

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
  remark: {
    unknownUnit: (text) => `No unit “${text}” in the list; kept in the note`,
    unreadDue: (text) => `The deadline “${text}” cannot be read; kept in the note`,
    unreadLevel: (text) => `The level “${text}” cannot be read; kept in the note`,
    noName: () => 'No name yet',
    codeTaken: (text) => `The code ${text} is taken; a new one was given`,
  },
  done: 'done',
  day: (day) => formatDay(day, 'en'),
  more: (count) => `and ${count} more rows`,
};

export default en;
