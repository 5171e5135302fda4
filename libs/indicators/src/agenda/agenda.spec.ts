import fc from 'fast-check';
import { CAUSES } from '../status/index.js';
import {
  AGENDA_SECTIONS,
  buildAgenda,
  directiveStanding,
  mergeAgenda,
  type AgendaItem,
  type AgendaSection,
  type DirectiveStatement,
  type SavedLine,
} from './index.js';

const item = (key: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  key,
  status: 'inProgress',
  isOpen: true,
  isDone: false,
  overdueDays: null,
  silentDays: null,
  cause: null,
  proposal: null,
  proposalTo: null,
  lacksPermission: false,
  since: '2024-06-01',
  turned: false,
  leadUnits: ['so-noi-vu'],
  ...rest,
});

describe('buildAgenda', () => {
  it('is silent about what runs as it should', () => {
    expect(buildAgenda([item('a'), item('b', { status: 'completed', isOpen: false })])).toEqual([]);
  });

  it('puts an item in the first section that fits, with every reason beside it', () => {
    const [line] = buildAgenda([
      item('a', { overdueDays: 3, cause: 'funds', proposal: 'Bố trí kinh phí', turned: true }),
    ]);
    expect(line).toEqual({
      key: 'a',
      section: 'overdue',
      why: ['overdue', 'blocked', 'turned', 'proposal'],
      items: ['a'],
      unit: null,
      turnedTo: null,
    });
  });

  it.each<[string, readonly AgendaItem[], readonly string[]]>([
    ['overdue by days', [item('a', { overdueDays: 2 }), item('b', { overdueDays: 90 })], ['b', 'a']],
    [
      'stopped without a document first, then the latest',
      [
        item('a', { status: 'stopped', isOpen: false, since: '2024-05-01' }),
        item('b', { status: 'stopped', isOpen: false, since: '2024-09-01' }),
        item('c', { status: 'stopped', isOpen: false, since: '2024-01-01', lacksPermission: true }),
      ],
      ['c', 'b', 'a'],
    ],
    [
      'blocked by kind of cause, then by who can decide, unnamed last',
      [
        item('a', { cause: 'funds' }),
        item('b', { cause: 'funds', proposalTo: 'UBND tỉnh' }),
        item('c', { cause: 'funds', proposalTo: 'Bộ Y tế' }),
        item('d', { cause: 'awaitingGuidance' }),
      ],
      ['d', 'c', 'b', 'a'],
    ],
    [
      'a final word is not blocked and proposes nothing',
      [item('a', { status: 'notMet', isOpen: false, cause: 'funds', proposal: 'x' })],
      [],
    ],
    [
      'turned by day, equal ones in the order of the plan',
      [
        item('a', { turned: true, since: '2024-09-01' }),
        item('b', { turned: true, since: '2024-09-03' }),
        item('c', { turned: true, since: '2024-09-01' }),
      ],
      ['b', 'a', 'c'],
    ],
    [
      'sections in their order',
      [
        item('silent', { silentDays: 70 }),
        item('proposal', { proposal: 'x' }),
        item('turned', { turned: true }),
        item('blocked', { cause: 'staff' }),
        item('stopped', { status: 'stopped', isOpen: false }),
        item('overdue', { overdueDays: 1 }),
      ],
      ['overdue', 'stopped', 'blocked', 'turned', 'proposal', 'unit:so-noi-vu'],
    ],
  ])('%s', (_, items, keys) => {
    expect(buildAgenda(items).map(({ key }) => key)).toEqual(keys);
  });

  it('tells what got done in one line per status, in vocabulary order, unless it is late or asks for something', () => {
    const done = { isOpen: false, isDone: true, turned: true };
    const lines = buildAgenda([
      item('a', { ...done, status: 'mostlyCompleted' }),
      item('b', { ...done, status: 'completed', since: '2024-06-02' }),
      item('c', { ...done, status: 'completed', since: '2024-06-09' }),
      item('d', { turned: true }),
    ]);
    expect(lines.map(({ key, items, turnedTo }) => [key, items, turnedTo])).toEqual([
      ['d', ['d'], null],
      ['turned:completed', ['c', 'b'], 'completed'],
      ['turned:mostlyCompleted', ['a'], 'mostlyCompleted'],
    ]);
  });

  it('lists silence by lead unit, under each of them, also of an item that stands elsewhere', () => {
    const lines = buildAgenda([
      item('a', { silentDays: 61, leadUnits: ['x', 'y'] }),
      item('b', { silentDays: 200, leadUnits: ['y'], overdueDays: 5 }),
      item('c', { silentDays: 80, leadUnits: [] }),
    ]);
    expect(lines.map(({ key, items, unit }) => [key, items, unit])).toEqual([
      ['b', ['b'], null],
      ['unit:y', ['b', 'a'], 'y'],
      ['unit:x', ['a'], 'x'],
      ['unit:', ['c'], ''],
    ]);
  });

  it('refuses an item twice', () => {
    expect(() => buildAgenda([item('a'), item('a')])).toThrow('agenda-item-twice');
  });

  it('holds for any plan: every reason once, sections in order, nothing made up', () => {
    const anyItem = fc.record({
      overdueDays: fc.option(fc.integer({ min: 1, max: 400 })),
      silentDays: fc.option(fc.integer({ min: 1, max: 400 })),
      cause: fc.option(fc.constantFrom(...CAUSES)),
      proposal: fc.option(fc.constant('x')),
      proposalTo: fc.option(fc.constantFrom('UBND tỉnh', 'Bộ Y tế')),
      status: fc.constantFrom('inProgress', 'stopped', 'completed'),
      turned: fc.boolean(),
      leadUnits: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 20 }), (drawn) => {
        const items = drawn.map((rest, index) => item(`i${index}`, { ...rest, isOpen: rest.status === 'inProgress' }));
        const lines = buildAgenda(items);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        const ranks = lines.map(({ section }) => AGENDA_SECTIONS.indexOf(section));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        for (const { section, why } of lines) expect(why[0]).toBe(section);
        const spoken = new Set(lines.flatMap((line) => line.items));
        for (const { key, overdueDays, silentDays, status, turned } of items) {
          if (overdueDays !== null || silentDays !== null || status === 'stopped' || turned)
            expect(spoken).toContain(key);
        }
      }),
    );
  });
});

const saved = (key: string, section: SavedLine['section'] = 'overdue', worked = false): SavedLine => ({
  key,
  section,
  worked,
});
const built = (key: string, section: AgendaSection = 'overdue') => ({ key, section });

describe('mergeAgenda', () => {
  it('keeps the order the secretary gave, own lines among them', () => {
    const merged = mergeAgenda([saved('b'), saved('own:1', 'own'), saved('a')], [built('a'), built('b')]);
    expect(merged.map(({ key }) => key)).toEqual(['b', 'own:1', 'a']);
  });

  it('drops what is no longer asked for, keeps it as settled when somebody has worked on it', () => {
    const merged = mergeAgenda([saved('a', 'overdue', true), saved('b')], []);
    expect(merged).toEqual([{ key: 'a', section: 'overdue', settled: true }]);
    expect(mergeAgenda([saved('a', 'overdue', true)], [built('a', 'stopped')])).toEqual([
      { key: 'a', section: 'stopped', settled: false },
    ]);
  });

  it('puts a new line after its section, else after an earlier one, else first', () => {
    const lines = [saved('a'), saved('own:1', 'own'), saved('t', 'turned')];
    const place = (section: AgendaSection) =>
      mergeAgenda(lines, [built('a'), built('t', 'turned'), built('new', section)]).map(({ key }) => key);
    expect(place('overdue')).toEqual(['a', 'new', 'own:1', 't']);
    expect(place('blocked')).toEqual(['a', 'new', 'own:1', 't']);
    expect(place('silent')).toEqual(['a', 'own:1', 't', 'new']);
    expect(mergeAgenda([saved('t', 'turned')], [built('t', 'turned'), built('o')]).map(({ key }) => key)).toEqual([
      'o',
      't',
    ]);
  });

  it('refuses a line twice', () => {
    expect(() => mergeAgenda([saved('a'), saved('a')], [])).toThrow('agenda-line-twice');
    expect(() => mergeAgenda([], [built('a'), built('a')])).toThrow('agenda-line-twice');
  });

  it('loses no work, repeats nothing and settles after one run, whatever was saved and built', () => {
    const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const anySaved = fc.uniqueArray(
      fc.record({
        key: keys,
        section: fc.constantFrom<SavedLine['section']>(...AGENDA_SECTIONS, 'own'),
        worked: fc.boolean(),
      }),
      { selector: ({ key }) => key },
    );
    const anyBuilt = fc.uniqueArray(fc.record({ key: keys, section: fc.constantFrom(...AGENDA_SECTIONS) }), {
      selector: ({ key }) => key,
    });
    fc.assert(
      fc.property(anySaved, anyBuilt, (before, asked) => {
        const lines = before.map((line) => (line.section === 'own' ? { ...line, key: `own:${line.key}` } : line));
        const merged = mergeAgenda(lines, asked);
        const order = merged.map(({ key }) => key);
        expect(new Set(order).size).toBe(order.length);
        for (const { key } of asked) expect(order).toContain(key);
        for (const { key, section, worked } of lines) if (worked || section === 'own') expect(order).toContain(key);
        const kept = lines.map(({ key }) => key).filter((key) => order.includes(key));
        expect(order.filter((key) => kept.includes(key))).toEqual(kept);
        const again = mergeAgenda(
          merged.map(({ key, section, settled }) => ({ key, section, worked: settled })),
          asked,
        );
        expect(again).toEqual(merged);
      }),
    );
  });
});

const said = (
  seq: number,
  state: DirectiveStatement['state'],
  effectiveOn: string,
  dueOn: string | null = null,
): DirectiveStatement => ({ seq, state, effectiveOn, dueOn });

describe('directiveStanding', () => {
  it.each<[string, readonly DirectiveStatement[], string, object]>([
    ['open until something is stated', [], '2024-06-30', { state: 'open', since: null, overdueDays: null }],
    ['overdue from the day after', [], '2024-07-01', { state: 'open', overdueDays: 1 }],
    [
      'done in time',
      [said(1, 'done', '2024-06-30')],
      '2024-08-01',
      { state: 'done', overdueDays: null, doneLate: false },
    ],
    ['done late', [said(1, 'done', '2024-07-02')], '2024-08-01', { state: 'done', doneLate: true }],
    [
      'not yet done on an earlier day',
      [said(1, 'done', '2024-07-02')],
      '2024-07-01',
      { state: 'open', overdueDays: 1 },
    ],
    [
      'a new deadline counts from its day on',
      [said(1, 'inProgress', '2024-07-01', '2024-09-30')],
      '2024-08-01',
      { state: 'inProgress', dueOn: '2024-09-30', overdueDays: null },
    ],
    [
      'of two on one day the last recorded speaks',
      [said(2, 'inProgress', '2024-06-20'), said(1, 'done', '2024-06-20')],
      '2024-06-30',
      { state: 'inProgress' },
    ],
    ['withdrawn is never overdue', [said(1, 'withdrawn', '2024-06-20')], '2024-12-31', { overdueDays: null }],
    [
      'since the run began',
      [said(1, 'inProgress', '2024-06-10'), said(2, 'inProgress', '2024-06-20')],
      '2024-06-30',
      { since: '2024-06-10' },
    ],
  ])('%s', (_, statements, asOf, expected) => {
    expect(directiveStanding(statements, '2024-06-30', asOf)).toMatchObject(expected);
  });

  it('does not depend on the order of the rows, and the future says nothing', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2024-06-${String(day).padStart(2, '0')}`);
    const states = fc.constantFrom('open', 'inProgress', 'done', 'withdrawn');
    fc.assert(
      fc.property(fc.array(fc.tuple(states, days), { maxLength: 8 }), days, (rows, asOf) => {
        const statements = rows.map(([state, day], seq) => said(seq, state, day));
        const standing = directiveStanding(statements, '2024-06-15', asOf);
        expect(directiveStanding([...statements].reverse(), '2024-06-15', asOf)).toEqual(standing);
        const past = statements.filter(({ effectiveOn }) => effectiveOn <= asOf);
        expect(directiveStanding(past, '2024-06-15', asOf)).toEqual(standing);
      }),
    );
  });
});
