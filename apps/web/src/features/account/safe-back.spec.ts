import { describe, expect, it } from '@jest/globals';
import { safeBack } from './safe-back';

describe('where to go after signing in', () => {
  it.each(['/', '/ke-hoach/mau-2025?ky=2025M12#bang', '/tìm?q=sở//nội'])('%j is a page of ours', (path) => {
    expect(safeBack(path)).toBe(path);
  });

  it.each([
    null,
    '',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    'https://evil.example',
    '/a\0b',
  ])('%j is not', (path) => {
    expect(safeBack(path)).toBe('/');
  });
});
