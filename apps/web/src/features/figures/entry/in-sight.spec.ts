import { describe, expect, it } from '@jest/globals';
import { offsetInSight } from './in-sight';

describe('keeping the active cell in sight', () => {
  const sight = { offset: 100, extent: 616, head: 100 };

  it.each([
    ['in the middle', 300, null],
    ['at the first edge', 100, null],
    ['at the last edge', 550, null],
    ['cut off above', 60, 60],
    ['cut off below by one pixel', 551, 101],
    ['far below', 5000, 4550],
    ['far above', 0, 0],
  ])('%s', (_, start, offset) => {
    expect(offsetInSight(start, 50, sight)).toBe(offset);
  });

  it('shows the beginning of what is larger than the room', () => {
    expect(offsetInSight(400, 900, sight)).toBe(400);
    expect(offsetInSight(100, 900, sight)).toBeNull();
  });
});
