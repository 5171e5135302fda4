import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { REFERENCE_NAMES } from './testing/tables/reference-names.js';
import { brokenRules, type Source, tableOwners } from './testing/tables/table-access.js';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

function sourcesOf(wanted: (file: string) => boolean): Source[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && wanted(file))
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

const isTest = (file: string): boolean => /spec\.ts$|(^|[\\/])testing[\\/]/.test(file);

describe('every table', () => {
  const owners = tableOwners(sourcesOf((file) => file.endsWith('.entity.ts')));

  it('has an owner', () => {
    expect(owners.size).toBeGreaterThan(50);
    expect([...new Set(owners.values())].sort()).toEqual([
      ...['accounts', 'audit', 'documents', 'figures', 'meetings', 'org', 'plans', 'platform', 'reconciliation'],
      ...['reporting', 'standings', 'statements'],
    ]);
  });

  it('is written by its owner alone, read by others where it is a reference name, and in no circle', () => {
    const sources = sourcesOf((file) => !isTest(file));
    expect(brokenRules(sources, owners, new Set(Object.keys(REFERENCE_NAMES)))).toEqual([]);
  });
});

describe('what would break a rule', () => {
  const owners = new Map([
    ['unit', 'org'],
    ['unit_name', 'org'],
    ['figure', 'figures'],
    ['standing', 'figures'],
    ['plan', 'plans'],
  ]);
  const broken = (file: string, text: string, references: readonly string[] = []): string[] =>
    brokenRules([{ path: `features/${file}.queries.ts`, text }], owners, new Set(references));

  it.each([
    ['`INSERT INTO figure (id) SELECT 1`', 'figure'],
    ['`WITH moved AS (\n  UPDATE plan SET revision = 1 RETURNING slug) SELECT 1 FROM moved`', 'plan'],
    ["'DELETE FROM standing WHERE province_id = $1'", 'standing'],
    ["copyIn(manager, 'figure', columns, rows)", 'figure'],
    ['`insert into "plan" values ($1)`', 'plan'],
    ['`DELETE FROM figure f USING ${given} WHERE f.id = x.id`', 'figure'],
  ])('%s in another feature', (sql, table) => {
    expect(broken('meetings/x', `const a = ${sql};`)).toEqual([
      expect.stringMatching(new RegExp(`^meetings writes ${table} of \\w+ in features/meetings/x.queries.ts:\\d`)),
    ]);
    expect(broken(`${owners.get(table)}/x`, `const a = ${sql};`)).toEqual([]);
  });

  it('a write is refused of reference names too', () => {
    expect(broken('meetings/x', 'const a = `UPDATE unit SET name = $1`;', ['unit'])).toHaveLength(1);
  });

  it.each([
    ['`SELECT 1 FROM standing s`', 'standing'],
    ['`SELECT 1 FROM unnest($1) x JOIN figure f ON true`', 'figure'],
    ['`SELECT 1 FROM unit u, standing s`', 'standing'],
    ['`SELECT 1 FROM public.figure f`', 'figure'],
    ['`SELECT 1 FROM unit u, public.standing s`', 'standing'],
    ['`SELECT EXISTS (SELECT FROM figure WHERE true)`', 'figure'],
    ['`figure f JOIN unit u ON u.id = f.unit_id`', 'figure'],
    ["`SELECT reltuples FROM pg_class WHERE oid = 'figure'::regclass`", 'figure'],
    ['`SELECT ${COLUMNS}\n FROM figure f`', 'figure'],
  ])('%s in another feature', (sql, table) => {
    const lines = broken('meetings/x', `const a = ${sql};`, sql.includes('unit u') ? ['unit'] : []);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^meetings reads ${table} of figures in`))]);
  });

  it('names the line', () => {
    expect(broken('meetings/x', 'const a = 1;\n\nconst b = `SELECT 1\n  FROM figure`;')).toEqual([
      'meetings reads figure of figures in features/meetings/x.queries.ts:4',
    ]);
  });

  it('a reference name that is no table, or that nobody else reads', () => {
    expect(broken('org/x', 'const a = `SELECT 1 FROM unit`;', ['unit', 'units'])).toEqual([
      'unit is declared a reference name and read by its owner alone',
      'units is declared a reference name and no table',
    ]);
  });

  it('a circle between owners, over reference names too', () => {
    const sources = [
      { path: 'features/org/x.queries.ts', text: 'const a = `SELECT 1 FROM plan`;' },
      { path: 'features/plans/x.queries.ts', text: 'const a = `SELECT 1 FROM figure`;' },
      { path: 'features/figures/x.queries.ts', text: 'const a = `SELECT 1 FROM unit`;' },
    ];
    expect(brokenRules(sources, owners, new Set(['plan', 'figure', 'unit']))).toEqual([
      'a circle: figures → org → plans → figures',
    ]);
  });

  it('no sentence and no column', () => {
    const text = `const a = 'Taken from plan to plan'; const b = \`SELECT s.unit, 'x' AS plan FROM unnest($1) AS r (plan text)\`;`;
    expect(brokenRules([{ path: 'features/meetings/x.service.ts', text }], owners, new Set())).toEqual([]);
  });

  it('knows owners by the folder of the entity', () => {
    const entity = {
      path: 'features/org/entities/unit.entity.ts',
      text: "@Entity({ name: 'unit' })\nexport class Unit {}",
    };
    const ofPlatform = { path: 'platform/schedule/job-run.entity.ts', text: "@Entity('job_run')\nclass JobRun {}" };
    expect([...tableOwners([entity, ofPlatform])]).toEqual([
      ['unit', 'org'],
      ['job_run', 'platform'],
    ]);
  });
});
