import type { AgendaLine } from '@tiendo/contracts';
import type { DraftLine } from './agenda-draft';
import { sectionRuns } from './agenda-sections';

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
