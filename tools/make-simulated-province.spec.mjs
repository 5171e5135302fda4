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

  it('has boundaries of every district and commune, and each district is what its communes cover', () => {
    const { maps } = JSON.parse(makeFiles()['boundaries/mau.json']);
    const { successions } = JSON.parse(makeFiles()['provinces/mau.json']);
    const areas = maps.map(({ geojson }) =>
      Object.fromEntries(
        geojson.features.map(({ properties, geometry }) => [properties.unit, areaOf(geometry.coordinates[0])]),
      ),
    );
    expect(areas.map((one) => Object.keys(one).length)).toEqual([13, 54]);
    const [districts, communes] = areas;
    for (const [code, area] of Object.entries(districts)) {
      const parts = successions[1].links.filter(({ from }) => from === code).map(({ to }) => communes[to]);
      expect(Math.min(...parts)).toBeGreaterThan(0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(area, 3);
    }
  });
});

/** Area of a ring in square degrees; positive counter-clockwise, as GeoJSON asks of an outer ring. */
function areaOf(ring) {
  return ring.slice(1).reduce((sum, [x, y], index) => sum + (ring[index][0] * y - x * ring[index][1]) / 2, 0);
}
