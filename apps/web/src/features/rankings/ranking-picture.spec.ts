import { mayBeShared, sharedRows } from './ranking-picture';
import { moved, row } from './testing/ranking';

const units = Array.from({ length: 20 }, (_, at) => {
  const places = { best: at + 1, worst: at + 1 };
  return row(`U${at + 1}`, 20 - at, {
    places,
    movement: at === 15 ? moved('up', 4) : at > 16 ? moved('down', -2) : null,
  });
});

it('shows first places and movers, never a list of the last', () => {
  const { first, risers } = sharedRows({ items: units });
  expect(first.map(({ unit }) => unit.code)).toEqual(units.slice(0, 8).map(({ unit }) => unit.code));
  expect(risers.map(({ unit }) => unit.code)).toEqual([units[15]?.unit.code]);
});

it('is made of published rankings only', () => {
  const publication = { state: 'published' } as never;
  expect(mayBeShared({ version: 'published', publication })).toBe(true);
  expect(mayBeShared({ version: 'live', publication })).toBe(false);
  expect(mayBeShared({ version: 'live', publication: null })).toBe(false);
  expect(mayBeShared({ version: 'published', publication: { state: 'shared' } as never })).toBe(false);
});
