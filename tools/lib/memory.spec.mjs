import { existsSync } from 'node:fs';
import { fitsIntoMemory, MEMORY_FOLDER } from './memory.mjs';

describe('the folder in memory', () => {
  it('takes what leaves room, where there is such a folder', () => {
    expect(fitsIntoMemory(1)).toBe(process.platform === 'linux' && existsSync(MEMORY_FOLDER));
    expect(fitsIntoMemory(2 ** 50)).toBe(false);
  });
});
