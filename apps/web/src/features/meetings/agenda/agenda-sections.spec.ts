import type { AgendaLine } from '@tiendo/contracts';
import type { DraftLine } from './agenda-draft';
import { foldedAtFirst, sectionRuns } from './agenda-sections';

const row = (key: string, section: AgendaLine['section'] | null): DraftLine => ({
  key,
  line: section === null ? null : ({ section } as AgendaLine),
  title: '',
  note: '',
  minutes: null,
  hidden: false,
});

it('counts lines of one section that follow one another; a new line is one of the secretary', () => {
  const runs = sectionRuns([
    row('a', 'overdue'),
    row('b', 'overdue'),
    row('c', null),
    row('d', 'own'),
    row('e', 'silent'),
  ]);
  expect(runs.map(({ section, first, count }) => [section, first, count])).toEqual([
    ['overdue', 'a', 2],
    ['own', 'c', 2],
    ['silent', 'e', 1],
  ]);
});

it('gives every run an address of its own, whatever the order', () => {
  const runs = sectionRuns([row('a', 'overdue'), row('b', 'blocked'), row('c', 'overdue')]);
  expect(runs.map(({ id }) => id)).toEqual(['phan-overdue', 'phan-blocked', 'phan-overdue-2']);
});

it('is empty for an empty agenda', () => {
  expect(sectionRuns([])).toEqual([]);
});

const many = (section: AgendaLine['section'], count: number) =>
  Array.from({ length: count }, (_, index) => row(`${section} ${index}`, section));

it('counts the minutes of a run, without lines that are left out', () => {
  const draft = [
    { ...row('a', 'overdue'), minutes: 10 },
    { ...row('b', 'overdue'), minutes: 5, hidden: true },
    { ...row('c', 'overdue'), minutes: 7 },
  ];
  expect(sectionRuns(draft).map(({ minutes }) => minutes)).toEqual([17]);
});

it('folds what comes after a full page, never the first section, own lines or what was concluded on', () => {
  const none = new Set<string>();
  expect(foldedAtFirst([...many('overdue', 9), ...many('stopped', 4)], none)).toEqual(new Set());
  expect(foldedAtFirst(many('overdue', 40), none)).toEqual(new Set());
  const long = [...many('overdue', 14), ...many('stopped', 2), ...many('blocked', 3), ...many('own', 1)];
  expect(foldedAtFirst(long, none)).toEqual(new Set(['stopped', 'blocked']));
  expect(foldedAtFirst(long, new Set(['blocked 2']))).toEqual(new Set(['stopped']));
});
