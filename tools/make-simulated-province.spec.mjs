import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFiles } from './make-simulated-province.mjs';

describe('the simulated province', () => {
  it('is in data/ exactly as its generator makes it, every time', () => {
    const files = makeFiles();
    expect(makeFiles()).toEqual(files);
    for (const [path, text] of Object.entries(files)) {
      const kept = readFileSync(join(import.meta.dirname, '../data', path), 'utf8');
      expect({ path, same: kept === text }).toEqual({ path, same: true });
    }
  });

  it('names persons who cannot be taken for real ones', () => {
    const { people } = JSON.parse(makeFiles()['provinces/mau.json']);
    expect(people.length).toBeGreaterThan(100);
    for (const { fullName, phone, email } of people) {
      expect(fullName.split(' ')).toContain('Mẫu');
      expect(phone ?? '0203.000.').toMatch(/^0203\.000\./);
      expect(email ?? '@mau.example').toMatch(/@mau\.example$/);
    }
  });
});
