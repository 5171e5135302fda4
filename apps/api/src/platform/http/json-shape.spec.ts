import fc from 'fast-check';
import { DEEPEST, jsonShape } from './json-shape.js';

const nested = (depth: number, open = '[', close = ']') => `${open.repeat(depth)}1${close.repeat(depth)}`;

describe('the shape of JSON text', () => {
  it.each([
    ['arrays', nested(DEEPEST), nested(DEEPEST + 1)],
    ['objects', nested(DEEPEST, '{"a":', '}'), nested(DEEPEST + 1, '{"a":', '}')],
  ])('%s nest to the limit and no deeper', (_, fits, tooDeep) => {
    expect(jsonShape(fits, 1_000)).toBe('fits');
    expect(jsonShape(tooDeep, 1_000)).toBe('too-deep');
  });

  it('does not take brackets and commas of a text for its shape', () => {
    expect(jsonShape(JSON.stringify(['[[[', '{,,,', '\\"[', '"]', 'a\\\\']), 8)).toBe('fits');
    expect(jsonShape(`["${'['.repeat(100_000)}"]`, 8)).toBe('fits');
    expect(jsonShape(`["${'\\"'.repeat(100_000)}",[1]]`, 8)).toBe('fits');
  });

  it.each([
    ['numbers', `[${'0,'.repeat(2_000)}0]`],
    ['empty objects', `[${'{},'.repeat(2_000)}{}]`],
    ['empty arrays', `[${'[],'.repeat(2_000)}[]]`],
    ['keys', `{${Array.from({ length: 2_000 }, (_, at) => `"${at}":0`).join()}}`],
  ])('counts %s', (_, text) => {
    expect(jsonShape(text, 1_000)).toBe('too-many');
    expect(jsonShape(text, 10_000)).toBe('fits');
  });

  it('never counts fewer values than there are', () => {
    const valuesOf = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum: number, inner) => sum + valuesOf(inner), 1)
        : 1;
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(jsonShape(text, valuesOf(JSON.parse(text)) - 1)).toBe('too-many');
      }),
    );
  });

  it('is told of the largest body within a fraction of a second', () => {
    const texts = [
      `[${'0,'.repeat(4_000_000)}0]`,
      '"'.repeat(8_000_000),
      '\\"'.repeat(4_000_000),
      `"${'\\'.repeat(8e6)}`,
    ];
    const since = performance.now();
    for (const text of texts) jsonShape(text, Infinity);
    expect(performance.now() - since).toBeLessThan(4_000);
  });
});
