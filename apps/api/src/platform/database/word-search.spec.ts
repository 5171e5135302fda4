import { hasWords, initialsPattern } from './word-search.js';

describe('searching by words', () => {
  it('asks for each word twice, with parameters numbered from where they begin', () => {
    const { sql, parameters } = hasWords('k', 'dam ha', 3);
    expect(sql).toContain('k LIKE $3 AND');
    expect(sql).toContain('LIKE $6');
    expect(parameters).toEqual(['%dam%', '% dam%', '%ha%', '% ha%']);
  });

  it('takes every sign literally, looks for six words at most, and finds nothing by nothing', () => {
    expect(hasWords('k', '50%_', 1).parameters).toEqual(['%50\\%\\_%', '% 50\\%\\_%']);
    expect(hasWords('k', '73/kh', 1).parameters).toEqual(['%73/kh%', '% 73 kh%']);
    expect(hasWords('k', 'a b c d e f g h', 1).parameters).toHaveLength(12);
    expect(hasWords('k', ' ', 1)).toEqual({ sql: 'false', parameters: [] });
  });

  it.each([
    ['dh', 'huyen dam ha', true],
    ['bcd', 'ban chi dao', true],
    ['dh', 'duong sat', false],
    ['hd', 'dam ha', false],
  ])('finds %s in "%s": %s', (needle, key, found) => {
    expect(new RegExp(initialsPattern(needle) ?? '$^').test(key)).toBe(found);
  });

  it.each(['d', 'dam ha', 'th5', 'a.b', 'abcdefg'])('"%s" is no run of initials', (needle) => {
    expect(initialsPattern(needle)).toBeNull();
  });
});
