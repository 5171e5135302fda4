import { z } from 'zod';
import {
  CursorInteger,
  decodeCursor,
  encodeCursor,
  etagOf,
  ifMatchOf,
  languageOf,
  pointerOf,
  requireVersion,
} from './index.js';
import { problemOfDatabaseError } from './database-errors.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['en', 'en'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['en;q=0.4, vi;q=0.9', 'vi'],
    ['fr-FR,fr;q=0.9', 'vi'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0', 'vi'],
    ['VI-vn', 'vi'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('a cursor', () => {
  const query = { q: 'sở', sort: 'name', limit: 10 };
  const cursor = encodeCursor(query, ['Sở Nội vụ', 7, null]);
  const shape = z.tuple([z.string(), CursorInteger, z.null()]);

  it('gives back the keys it was made of, whatever the page size', () => {
    expect(decodeCursor({ ...query, limit: 500, cursor } as { cursor: string }, shape)).toEqual(['Sở Nội vụ', 7, null]);
    expect(decodeCursor({}, shape)).toBeNull();
  });

  it.each([
    ['another filter', { ...query, q: 'ban', cursor }],
    ['another order', { ...query, sort: '-name', cursor }],
    ['another number of keys', { ...query, cursor: encodeCursor(query, ['Sở Nội vụ', 7]) }],
    ['keys of another kind', { ...query, cursor: encodeCursor(query, ['Sở Nội vụ', '7', null]) }],
    ['a number no column holds', { ...query, cursor: encodeCursor(query, ['Sở Nội vụ', 1e30, null]) }],
    ['a text no column holds', { ...query, cursor: encodeCursor(query, ['Sở\0', 7, null]) }],
    ['rubbish', { ...query, cursor: 'rubbish' }],
    ['something else encoded alike', { ...query, cursor: Buffer.from('{"a":1}').toString('base64url') }],
  ])('refuses %s', (_, given) => {
    expect(() => decodeCursor(given, shape)).toThrow('invalid-cursor');
  });
});

describe('a version', () => {
  it('stands in the tag and is read back from If-Match, weak or strong', () => {
    const etag = etagOf(17, '2024-12-31', true);
    expect(etag).toMatch(/^"17\.[\w-]{16}"$/);
    expect(etagOf(17, '2024-12-31', false)).not.toBe(etag);
    expect(ifMatchOf(etag)).toBe(17);
    expect(ifMatchOf(`W/${etag}`)).toBe(17);
    expect(ifMatchOf(etagOf(3))).toBe(3);
  });

  it('is not asked for without the header, and fits nothing when the tag names none', () => {
    expect(ifMatchOf(undefined)).toBeNull();
    expect(ifMatchOf('*')).toBeNull();
    expect(ifMatchOf('"abc"')).toBe(-1);
    expect(() => requireVersion(null, 4)).not.toThrow();
    expect(() => requireVersion(4, 4)).not.toThrow();
    expect(() => requireVersion(3, 4)).toThrow('stale');
  });
});

describe('a JSON pointer', () => {
  it('escapes what RFC 6901 escapes', () => {
    expect(pointerOf([])).toBe('');
    expect(pointerOf(['items', 0, 'a/b~c'])).toBe('/items/0/a~1b~0c');
  });
});

describe('an error of PostgreSQL', () => {
  it.each([
    [{ code: '23505', constraint: 'uq_unit_code' }, 'unit-code-taken'],
    [{ code: '23505', constraint: 'constructor' }, null],
    [{ code: '57P01' }, 'unavailable'],
    [{ code: 'ECONNREFUSED' }, 'unavailable'],
    [{ code: '42601' }, null],
    [new Error('timeout exceeded when trying to connect'), 'unavailable'],
    [new Error('Connection terminated unexpectedly'), 'unavailable'],
    [new Error('something else'), null],
    [null, null],
  ])('%j is %j', (error, code) => {
    expect(problemOfDatabaseError(error)).toBe(code);
  });
});
