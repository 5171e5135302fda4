import fc from 'fast-check';
import { type Heading, moved, withOwnHeadings } from './headings.js';

const of = (names: string): Heading[] =>
  names.split(' ').map((name) => ({ code: name === name.toUpperCase() ? name : null, title: name }));
const told = (headings: readonly Heading[]): string => headings.map(({ title }) => title).join(' ');

describe('headings of a report', () => {
  it('are moved to any place', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 1, -4)).toEqual(['b', 'a', 'c']);
  });

  it('of the unit’s own stand where they stood in its last report', () => {
    expect(told(withOwnHeadings(of('A B C'), of('A own B C')))).toBe('A own B C');
    expect(told(withOwnHeadings(of('A B C'), of('own A B more other C')))).toBe('own A B more other C');
    expect(told(withOwnHeadings(of('A B C D'), of('A B own')))).toBe('A B own C D');
    // A heading that is not asked any more leaves its followers behind the one before it.
    expect(told(withOwnHeadings(of('A C'), of('A B own C')))).toBe('A own C');
    // What stands there already stands once, and leads what followed it.
    expect(told(withOwnHeadings(of('A B own'), of('A own next B')))).toBe('A B own next');
  });

  it('lose none of what is asked, and none of the unit’s own', () => {
    const heading = fc.constantFrom(...of('A B C D a b c d'));
    const list = fc.uniqueArray(heading, { selector: ({ title }) => title });
    fc.assert(
      fc.property(list, list, (now, before) => {
        const next = withOwnHeadings(now, before);
        expect(next.filter((one) => now.includes(one))).toEqual(now);
        const own = before.filter(({ code, title }) => code === null && !now.some((one) => one.title === title));
        expect(next).toHaveLength(now.length + own.length);
        for (const one of own) expect(next).toContain(one);
      }),
    );
  });
});
