import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { REFERENCE_NAMES } from './testing/tables/reference-names.js';
import { brokenRules, type Source, tablesOf } from './testing/tables/table-access.js';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

function sourcesOf(wanted: (file: string) => boolean): Source[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && wanted(file))
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

const isTest = (file: string): boolean => /spec\.ts$|(^|[\\/])testing[\\/]/.test(file);
/** The list of every table's class, which the connections are made with. */
const isTheList = (file: string): boolean => file === 'entities.ts';

describe('every table', () => {
  const tables = tablesOf(sourcesOf((file) => file.endsWith('.entity.ts')));
  const { owners, classes } = tables;

  it('has an owner and a class', () => {
    expect(classes.size).toBe(owners.size);
    expect(owners.size).toBeGreaterThan(50);
    expect([...new Set(owners.values())].sort()).toEqual([
      ...[
        'accounts',
        'audit',
        'documents',
        'figures',
        'lists',
        'machines',
        'meetings',
        'org',
        'papers',
        'plans',
        'platform',
        'reconciliation',
      ],
      ...['reporting', 'standings', 'statements', 'submissions', 'views'],
    ]);
  });

  it('is written by its owner alone, read by others where it is a reference name, and in no circle', () => {
    const sources = sourcesOf((file) => !isTest(file) && !isTheList(file));
    expect(brokenRules(sources, tables, new Set(Object.keys(REFERENCE_NAMES)))).toEqual([]);
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
  const classes = new Map([
    ['Unit', 'unit'],
    ['Figure', 'figure'],
  ]);
  const tables = { owners, classes };
  const broken = (file: string, text: string, references: readonly string[] = []): string[] =>
    brokenRules([{ path: `features/${file}.queries.ts`, text }], tables, new Set(references));

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

  it.each([
    'manager.getRepository(Figure)',
    'manager.insert(Figure, { id })',
    'manager.update(Figure, { id }, { value })',
    'manager.delete(Figure, { id })',
    'manager.findOne(Figure, { where: { id } })',
    'manager.findOneBy(Figure, { id })',
    'manager.existsBy(Figure, { id })',
    "manager.createQueryBuilder(Figure, 'f')",
    "query.select('f.id').from(Figure, 'f')",
    "query.leftJoin(Figure, 'f', 'f.unitId = u.id')",
    "query.innerJoinAndMapOne('u.figure', Figure, 'f', 'f.unitId = u.id')",
    "manager.getRepository('Figure')",
  ])('%s in another feature', (call) => {
    expect(broken('meetings/x', `const a = ${call};`)).toEqual([
      'meetings names Figure, the rows of figure of figures in features/meetings/x.queries.ts:1',
    ]);
    expect(broken('figures/x', `const a = ${call};`)).toEqual([]);
  });

  it.each([
    ["manager.getRepository('figure')", 'writes'],
    ["manager.insert('figure', { id })", 'writes'],
    ["query.insert().into('figure')", 'writes'],
    ["query.select('f.id').from('figure', 'f')", 'reads'],
    ["query.leftJoin('figure', 'f', 'f.unitId = u.id')", 'reads'],
    ["query.leftJoinAndMapOne('u.figure', 'figure', 'f', 'f.unitId = u.id')", 'reads'],
  ])('%s in another feature', (call, does) => {
    expect(broken('meetings/x', `const a = ${call};`)).toEqual([
      `meetings ${does} figure of figures in features/meetings/x.queries.ts:1`,
    ]);
  });

  it('a class of rows that another feature imports, under whatever name, of a reference name too', () => {
    const text = `import { Unit as Place } from '../org/entities/unit.entity.js';\nconst a = manager.find(Place, {});`;
    const what = 'meetings names Unit, the rows of unit of org in features/meetings/x.queries.ts';
    expect(broken('meetings/x', text, [])).toEqual([`${what}:1`, `${what}:2`]);
    expect(broken('meetings/x', text, ['unit'])).toEqual([`${what}:1`, `${what}:2`]);
  });

  it('no map, no alias, and no class of the same name from elsewhere', () => {
    const text = `import type { Unit } from '@tiendo/contracts';
      const a = (units: Map<string, Unit>) => units.delete('figure');
      const b = manager.getRepository(Meeting).createQueryBuilder('figure');
      const c = hash.update('figure');`;
    expect(broken('meetings/x', text)).toEqual([]);
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
    expect(brokenRules(sources, tables, new Set(['plan', 'figure', 'unit']))).toEqual([
      'a circle: figures → org → plans → figures',
    ]);
  });

  it('no sentence and no column', () => {
    const text = `const a = 'Taken from plan to plan'; const b = \`SELECT s.unit, 'x' AS plan FROM unnest($1) AS r (plan text)\`;`;
    expect(brokenRules([{ path: 'features/meetings/x.service.ts', text }], tables, new Set())).toEqual([]);
  });

  it('knows owners by the folder of the entity', () => {
    const entity = {
      path: 'features/org/entities/unit.entity.ts',
      text: "@Entity({ name: 'unit' })\nexport class Unit {}",
    };
    const ofPlatform = { path: 'platform/schedule/job-run.entity.ts', text: "@Entity('job_run')\nclass JobRun {}" };
    const { owners: found, classes: named } = tablesOf([entity, ofPlatform]);
    expect([...found]).toEqual([
      ['unit', 'org'],
      ['job_run', 'platform'],
    ]);
    expect([...named]).toEqual([
      ['Unit', 'unit'],
      ['JobRun', 'job_run'],
    ]);
  });
});
