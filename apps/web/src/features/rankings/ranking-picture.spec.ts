import { formatFor } from '../../shared/format';
import { mayBeShared, PICTURE_HEIGHT, rankingPicture, sharedFinding, sharedRows } from './ranking-picture';
import { rankingMessages } from './messages';
import { moved, ranking, row } from './testing/ranking';
import { findingOf } from './words';

const units = Array.from({ length: 20 }, (_, at) => {
  const places = { best: at + 1, worst: at + 1 };
  return row(`U${at + 1}`, 20 - at, {
    places,
    movement: at === 15 ? moved('up', 4) : at > 16 ? moved('down', -2) : null,
  });
});

const tone = { done: '', progress: '', waiting: '', stopped: '', neutral: '' };
const tokens = { ink: tone, tint: tone, onDone: '', text: '', ink2: '', card: '', hairline: '' };

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

const speech = { t: rankingMessages.vi, f: formatFor('vi'), digits: 1 };

it('does not name the last in its heading either, which leaders read on the screen', () => {
  const last = { count: 1, places: { best: 20, worst: 20 }, units: [{ code: 'u20', name: 'U20' }] };
  const all = ranking(units, { lowest: last });
  expect(findingOf(all, speech)).toContain('U20');
  expect(sharedFinding(all, speech)).not.toContain('U20');
  expect(sharedFinding(all, speech)).toContain('U1');
});

it('leaves room for heading, subject and source on a sheet as high as a telephone shows', () => {
  const risers = units.map((one, at) => (at > 9 ? { ...one, movement: moved('up', at) } : one));
  expect(rankingPicture(ranking(risers), tokens, speech).height).toBeLessThanOrEqual(PICTURE_HEIGHT - 275);
});
