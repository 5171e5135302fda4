import { render } from '@testing-library/react';
import { QrCode } from './qr-code';

const LINK = 'https://tiendo.quangninh.gov.vn/dat-mat-khau#Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ';

/** Modules as drawn, by row. */
function drawn(text: string): boolean[][] {
  const { container } = render(<QrCode text={text} label="Liên kết" />);
  const size = Number(container.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[3]);
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y] of container
    .querySelector('path')
    ?.getAttribute('d')
    ?.matchAll(/M(\d+) (\d+)h1v1h-1z/g) ?? []) {
    const row = modules[Number(y)];
    if (row) row[Number(x)] = true;
  }
  return modules;
}

/** One of the three squares by which a camera finds the code: 7 × 7 with a light ring in it. */
const FINDER = Array.from({ length: 7 }, (_, y) =>
  Array.from({ length: 7 }, (_, x) => {
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return ring === 3 || ring <= 1;
  }),
);
const squareAt = (modules: boolean[][], top: number, left: number) =>
  modules.slice(top, top + 7).map((row) => row.slice(left, left + 7));

it('stands in the light margin that the norm asks for, with its three finder squares', () => {
  const modules = drawn(LINK);
  const { length } = modules;
  // 17 modules and 4 for each version, in a margin of 4 on either side.
  expect((length - 8 - 17) % 4).toBe(0);
  const isMargin = (at: number) => at < 4 || at >= length - 4;
  expect(modules.every((row, y) => row.every((dark, x) => !dark || !(isMargin(x) || isMargin(y))))).toBe(true);
  for (const [top, left] of [
    [4, 4],
    [4, length - 11],
    [length - 11, 4],
  ] as const) {
    expect(squareAt(modules, top, left)).toEqual(FINDER);
  }
});

it('says of its format that it mends 15%, and differs from link to link', () => {
  const modules = drawn(LINK);
  // Format bits beside the first finder, ISO/IEC 18004 table C.1: the level is the first two, masked by 10.
  const level = [modules[12]?.[4], modules[12]?.[5]].map((dark, index) => Number(dark) ^ (index === 0 ? 1 : 0));
  expect(level).toEqual([0, 0]);
  expect(drawn(`${LINK}x`)).not.toEqual(modules);
});
