import { farBehindFrom } from './far-behind.js';

/** `4x2`: two units that miss four. */
const units = (text: string): number[] =>
  text.split(' ').flatMap((part) => {
    const [missed = '', count = '1'] = part.split('x');
    return Array.from({ length: Number(count) }, () => Number(missed));
  });

it.each([
  ['a year that is over: most miss one or two', '0x10 1x15 2x18 3x6 4x2 5 6', 4],
  ['a plan under way: everybody misses many', '3x4 4x2 5x5 6x8 7x12 8x3 9x5 10x3', 10],
  ['wide apart: no more than a quarter', '1x3 2 3x3 5 6 9 11 13 18', 10],
  ['all miss the same', '7x42', null],
  ['one more than the others is not far', '7x41 8', null],
  ['two more is, where few are missed', '0x9 2', 2],
  ['not where many are missed', '12x9 15', null],
  ['a tie that reaches beyond a quarter counts as nobody', '0x6 5x4', null],
  ['those beyond such a tie do', '0x6 5x3 9', 6],
  ['too few units', '0 0 9', null],
  ['nobody ranked', '', null],
])('%s', (_, given, from) => {
  expect(farBehindFrom(given === '' ? [] : units(given))).toBe(from);
});

it('does not depend on the order, and never marks more than a quarter', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const missed = Array.from({ length: (seed % 60) + 1 }, (_, at) => (at * at * seed + at * 7) % (3 + (seed % 17)));
    const from = farBehindFrom(missed);
    expect(farBehindFrom([...missed].reverse())).toBe(from);
    const behind = missed.filter((one) => from !== null && one >= from).length;
    expect(behind).toBeLessThanOrEqual(missed.length / 4);
    expect(from === null || behind > 0).toBe(true);
  }
});
