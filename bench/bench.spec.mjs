// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { webChunks } from './chunks.mjs';
import { bestOf, percentiles } from './load.mjs';

describe('percentiles', () => {
  it('are taken from the sorted times', () => {
    const times = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentiles(times)).toEqual({ p50: 51, p95: 96 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
    expect(percentiles([])).toEqual({ p50: Infinity, p95: Infinity });
  });
});

describe('bestOf', () => {
  it('takes the most answers and the shortest waits, of whichever round', () => {
    const rounds = [
      { perSecond: 10, p50: 3, p95: 9 },
      { perSecond: 30, p50: 4, p95: 5 },
    ];
    expect(bestOf(rounds)).toEqual({ perSecond: 30, p50: 3, p95: 5 });
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
