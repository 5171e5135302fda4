import { describe, expect, it } from '@jest/globals';
import { offsetInSight, wholeOffsetInSight } from './in-sight';

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

  it('stops at whole columns, and never past the one it shows', () => {
    const columns = [0, 90, 180, 270, 360, 450, 540, 630, 720];
    expect(offsetInSight(630, 90, sight)).toBe(220);
    expect(wholeOffsetInSight(630, 90, sight, columns)).toBe(270);
    expect(wholeOffsetInSight(90, 90, sight, columns)).toBe(90);
    expect(wholeOffsetInSight(180, 90, sight, columns)).toBeNull();
    expect(wholeOffsetInSight(630, 900, sight, columns)).toBe(630);
  });
});
