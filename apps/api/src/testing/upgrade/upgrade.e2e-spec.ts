import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FigureKeeper } from '../../features/figures/index.js';
import { PlanDirectory } from '../../features/plans/index.js';
import { differences as rollupDifferences } from '../../features/statements/testing/differences.js';
import { VERSION } from '../../platform/config/version.js';
import { recomputeOnce } from '../../start/recompute.js';
import { type Client, startTestApp, type TestApp } from '../index.js';
import { type Difference, differences } from './differences.js';
import { allowedBy, EXPECTED_DIFFERENCES } from './expected-differences.js';
import { answersOfRelease, upgradedDatabase } from './filled-database.js';

/** After everything in the fixture, by its own clock. */
const NOW = '2026-01-12T10:00:00+07:00';

describe('a database that 0.1.0 filled, after the upgrade', () => {
  const found: Difference[] = [];
  const answers = answersOfRelease();
  let app: TestApp;
  let admin: Client;
  let recomputed: number | null;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'tiendo-upgrade-'));
    app = await startTestApp({ database: await upgradedDatabase(), now: NOW, environment: { DATA_DIR: dataDir } });
    recomputed = await recomputeOnce(app.app);
    admin = await app.as('admin');
    for (const [question, before] of Object.entries(answers)) {
      const { body } = await admin.get(question).expect(200);
      found.push(...differences(question, before, body));
    }
  }, 300_000);
  afterAll(async () => {
    await app?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers what 0.1.0 answered, but for the listed differences', () => {
    const unlisted = found.filter((difference) => allowedBy(difference) === undefined);
    const told = unlisted.map(
      ({ question, path, before, now }) => `${question} ${path}: ${JSON.stringify(before)} → ${JSON.stringify(now)}`,
    );
    expect(told.slice(0, 50)).toEqual([]);
  });

  it('lists no difference that is none', () => {
    const used = new Set(found.map(allowedBy));
    expect(EXPECTED_DIFFERENCES.filter((line) => !used.has(line)).map(({ why }) => why)).toEqual([]);
  });

  it('works out what is kept once, by the rules of now, and lists every row that changed', async () => {
    const listed = await readFile(path.join(dataDir, `recomputed-${VERSION}.txt`), 'utf8');
    const lines = listed.trimEnd().split('\n');
    expect(lines).toHaveLength(recomputed ?? 0);
    // Levels of counts ask nothing of a single unit any more, and achievements are capped.
    expect(lines.filter((line) => / standing /.test(line)).length).toBeGreaterThan(0);
    expect(await rollupDifferences(app)).toEqual([]);
    const keeper = app.app.get(FigureKeeper);
    for (const plan of await app.app.get(PlanDirectory).published(app.database.manager)) {
      expect(await keeper.differences(app.database.manager, plan)).toEqual([]);
    }
    expect(await recomputeOnce(app.app)).toBeNull();
  });

  it('was asked for summaries, standings, aggregates and a published ranking', () => {
    const asked = Object.keys(answers);
    for (const part of ['/summary', '/localities', '/figures', '/series', '/rankings', '/ranking-publications']) {
      expect([part, asked.some((question) => question.includes(part))]).toEqual([part, true]);
    }
    const publications = answers['/ranking-publications?plan=mau-2025'] as { items: { state: string }[] };
    expect(publications.items.map(({ state }) => state)).toEqual(['published']);
  });
});

describe('what counts as a difference', () => {
  const of = (before: unknown, now: unknown) => differences('/q', before, now).map(({ path }) => path);
  it.each([
    ['nothing changed', { a: 1, list: [{ code: 'x', n: 1 }] }, { a: 1, list: [{ code: 'x', n: 1 }] }, []],
    ['a field was added', { a: 1 }, { a: 1, b: 2 }, []],
    ['a field went', { a: 1, b: 2 }, { a: 1 }, ['b']],
    ['a value changed', { list: [{ code: 'x', n: 1 }] }, { list: [{ code: 'x', n: 2 }] }, ['list[x].n']],
    ['an entry was added', { list: [{ code: 'x' }] }, { list: [{ code: 'x' }, { code: 'y' }] }, ['list.length']],
    ['an entry went', { list: [{ code: 'x' }, { code: 'y' }] }, { list: [{ code: 'x' }] }, ['list[y]', 'list.length']],
    [
      'the order changed',
      { list: [{ unit: { code: 'x' } }, { unit: { code: 'y' } }] },
      { list: [{ unit: { code: 'y' } }, { unit: { code: 'x' } }] },
      ['list.order'],
    ],
    ['unnamed entries changed', { list: [1, 2] }, { list: [2, 1] }, ['list[0]', 'list[1]']],
    ['null is not absent', { a: null }, {}, ['a']],
  ])('%s', (_case, before, now, paths) => expect(of(before, now)).toEqual(paths));
});
