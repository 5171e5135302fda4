// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { webChunks } from './chunks.mjs';
import { inpOf } from './interactions.mjs';
import { nextTurn, percentiles } from './load.mjs';
import { middle } from './middle.mjs';
import { growthOf, inRounds, middleRound, middleShare } from './rounds.mjs';

describe('percentiles', () => {
  it('are taken from the sorted times', () => {
    const times = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentiles(times)).toEqual({ p50: 51, p95: 96 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
    expect(percentiles([])).toEqual({ p50: Infinity, p95: Infinity });
  });
});

describe('inpOf', () => {
  it('is the longest of few, and leaves one in fifty out of many', () => {
    expect(inpOf([16, 240, 80], 3)).toBe(240);
    expect(inpOf([16, 240, 80], 49)).toBe(240);
    expect(inpOf([16, 240, 80], 50)).toBe(80);
    expect(inpOf([16, 240, 80], 400)).toBe(16);
  });

  it('is nothing where no interaction took time', () => {
    expect(inpOf([], 12)).toBe(0);
  });
});

describe('turns', () => {
  it('never come again', () => {
    const turns = Array.from({ length: 1000 }, nextTurn);
    expect(new Set(turns).size).toBe(1000);
  });
});

describe('rounds', () => {
  const rounds = [
    { a: { perSecond: 10, p50: 3, p95: 9 }, b: { perSecond: 20, p50: 1, p95: 2 } },
    { a: { perSecond: 30, p50: 4, p95: 5 }, b: { perSecond: 30, p50: 4, p95: 6 } },
    { a: { perSecond: 90, p50: 9, p95: 9 }, b: { perSecond: 100, p50: 3, p95: 4 } },
  ];

  it('let every subject take its turn', async () => {
    /** @type {string[]} */
    const turns = [];
    const subject = (/** @type {string} */ name) => ({
      measure: () => Promise.resolve({ perSecond: turns.push(name), p50: 1, p95: 1 }),
    });
    const measured = await inRounds({ a: subject('a'), b: subject('b') }, 2);
    expect(turns).toEqual(['a', 'b', 'a', 'b']);
    expect(measured.map(({ b }) => b?.perSecond)).toEqual([2, 4]);
  });

  it('show rate and waits of one and the same round', () => {
    expect(middleRound(rounds, 'a')).toBe(rounds[1]?.a);
    expect(() => middleRound(rounds, 'c')).toThrow('Nothing was measured of c');
  });

  it('compare within a round', () => {
    expect(middleShare(rounds, (of) => of('a').perSecond / of('b').perSecond)).toBe(0.9);
    expect(middle([])).toBeNaN();
    expect(middle([4, 1, 2, 3])).toBe(2);
  });
});

describe('growthOf', () => {
  it('can fail: it is the median of the pairs, not the best of either side', async () => {
    const few = [1, 1, 1, 1];
    const many = [2, 0.1, 2, 2];
    const next = (/** @type {number[]} */ times) => () => Promise.resolve(times.shift() ?? NaN);
    expect(await growthOf(next(few), next(many), 4)).toEqual({ few: 1, many: 2, percent: 100 });
  });
});

describe('webChunks', () => {
  const dist = mkdtempSync(path.join(os.tmpdir(), 'tiendo-bench-'));
  afterAll(() => rmSync(dist, { recursive: true }));

  it('is null before the web app is built', () => {
    expect(webChunks(dist)).toBeNull();
  });

  it('sums what the first visit to the overview loads, not what is loaded on demand', () => {
    mkdirSync(path.join(dist, '.vite'));
    const text = {
      'entry.js': 'entry '.repeat(100),
      'shared.js': 'shared',
      'overview.js': 'overview',
      'echarts.js': 'charts',
    };
    for (const [name, content] of Object.entries(text)) writeFileSync(path.join(dist, name), content);
    writeFileSync(path.join(dist, 'style.css'), 'body{}');
    writeFileSync(
      path.join(dist, '.vite/manifest.json'),
      JSON.stringify({
        'index.html': {
          file: 'entry.js',
          isEntry: true,
          imports: ['_shared'],
          dynamicImports: ['src/routes/overview.route.tsx'],
        },
        _shared: { file: 'shared.js' },
        'src/routes/overview.route.tsx': {
          file: 'overview.js',
          src: 'src/routes/overview.route.tsx',
          imports: ['_shared'],
          dynamicImports: ['_echarts'],
        },
        _echarts: { file: 'echarts.js' },
        'style.css': { file: 'style.css' },
      }),
    );
    const size = (/** @type {string} */ content) => gzipSync(content, { level: 9 }).length;
    const measured = webChunks(dist);
    expect(measured?.chunks.map(({ file, first }) => [file, first]).sort()).toEqual([
      ['echarts.js', false],
      ['entry.js', true],
      ['overview.js', true],
      ['shared.js', true],
    ]);
    expect(measured?.firstVisit).toBe(size(text['entry.js']) + size('shared') + size('overview'));
  });
});
