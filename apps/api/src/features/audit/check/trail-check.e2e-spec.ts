import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Manager } from '../../../platform/database/index.js';
import { JobRunner } from '../../../platform/schedule/index.js';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { auditHash, GENESIS_HASH } from '../audit-chain.js';
import { eventsOf } from '../audit.queries.js';
import { AuditService } from '../audit.service.js';
import { HeadExport } from '../heads/head-export.js';
import { exportsIn } from '../heads/head-folder.js';
import { TrailBaseline } from '../seals/baseline.js';
import { SEALED_TABLES } from '../seals/sealed-tables.js';
import type { Finding } from './finding.js';
import { findingWords } from './finding-words.js';
import { TrailCheck } from './trail-check.js';
import { TRAIL_JOB, TrailJob } from './trail-job.js';

const ID = (number: number): string => `'00000000-0000-4000-9000-${String(number).padStart(12, '0')}'`;
const [PLAN, ITEM, DOCUMENT, USER, INDICATOR] = [1, 2, 3, 4, 5].map(ID);
/** A row of each kind that the tests change, and what they hang on; # is the owner. */
const ROWS = [
  `INSERT INTO document (province_id, id, issuer, title, search_key) VALUES ('#', ${DOCUMENT}, 'Sở', 'Báo cáo', 'x')`,
  `INSERT INTO user_account (id, username, display_name, display_key, password_hash) VALUES (${USER}, 'editor', 'A', 'a', 'h')`,
  `INSERT INTO membership (province_id, user_id, role) VALUES ('#', ${USER}, 'editor')`,
  `INSERT INTO plan (province_id, id, slug, code, title, search_key, issuer, issued_on, year, starts_on, ends_on)
   VALUES ('#', ${PLAN}, 's', 'c', 't', 't', 'i', '2024-01-01', 2024, '2024-01-01', '2024-12-31')`,
  `INSERT INTO item (province_id, id, plan_id, kind, code, position) VALUES ('#', ${ITEM}, ${PLAN}, 'target', 'x', 0)`,
  `INSERT INTO indicator (province_id, id, code, name, name_key, measure_unit, direction, aggregation)
   VALUES ('#', ${INDICATOR}, 'n', 'N', 'n', '%', 'higherIsBetter', 'stated')`,
  `INSERT INTO observation (province_id, indicator_id, as_of, value, grade, origin)
   VALUES ('#', ${INDICATOR}, '2024-06-01', 81, 'official', 'document')`,
  `INSERT INTO status_entry (province_id, item_id, effective_on, status, reason, recorded_by)
   SELECT '#', ${ITEM}, day, 'notMet', 'thiếu vốn', ${USER} FROM unnest(ARRAY['2024-06-01', '2024-07-01']::date[]) AS day`,
];

describe('the check of the trail', () => {
  let t: TestApp;
  /** The owner of the database: a superuser whose changes fire no trigger. */
  let owner: pg.Client;
  let mau: string;

  beforeAll(async () => {
    t = await startTestApp({ now: '2026-03-01T09:00:00+07:00' });
    owner = new pg.Client({ connectionString: t.config.databaseUrl });
    await owner.connect();
    await owner.query('SET session_replication_role = replica');
    mau = (await t.given.province({ code: 'mau' })).id;
    await t.database.transaction(async (manager) => {
      for (const row of ROWS) await manager.query(row.replaceAll('#', mau));
      for (let number = 1; number <= 6; number += 1) await note(manager, `việc ${number}`);
    });
    // The first head does not wait for the night: it is exported at the first look after the start.
    expect((await t.app.get(JobRunner).runDue()).filter(({ job }) => job === TRAIL_JOB)).toHaveLength(1);
    expect(await exportsIn(t.config.auditHeadsDir)).toHaveLength(1);
    t.clock.set(60_000);
    expect((await t.app.get(JobRunner).runDue()).filter(({ job }) => job === TRAIL_JOB)).toEqual([]);
  });
  afterAll(async () => {
    await owner?.end();
    await t?.close();
  });

  const found = async (): Promise<Finding[]> => [...(await t.app.get(TrailCheck, { strict: false }).check()).findings];
  const kinds = async (): Promise<string[]> =>
    (await found()).map(({ province, kind, row }) => [province, kind, row?.table].filter(Boolean).join(' '));
  const note = (manager: Manager, subject: string): Promise<void> =>
    t.app.get(AuditService).record(manager, {
      ...{ provinceId: mau, actorId: null, action: 'unit.change', subjectKind: 'test', subject },
    });

  /** Does something to tables beside the application, answers what is found then, and puts them back. */
  async function afterwards(tables: readonly string[], manipulate: () => Promise<unknown>): Promise<string[]> {
    for (const table of tables) await owner.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
    try {
      await manipulate();
      return await kinds();
    } finally {
      for (const table of tables) {
        await owner.query(`DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE TABLE kept_${table};
          DROP TABLE kept_${table}`);
      }
    }
  }

  /** Gives every event of the owner the hash that it ought to have. */
  async function rechain(): Promise<void> {
    let prevHash = GENESIS_HASH;
    let number = 0;
    const events = [];
    for await (const page of eventsOf(t.database.manager, mau)) events.push(...page);
    await owner.query('DELETE FROM audit_event WHERE province_id = $1', [mau]);
    for (const event of events) {
      number += 1;
      const linked = { ...event, number, prevHash };
      const hash = auditHash(linked);
      prevHash = hash;
      const { at, actorId, action, subjectKind, subject, detail, sealed } = event;
      await owner.query(`INSERT INTO audit_event VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
        ...[mau, number, at, actorId, action, subjectKind, subject, JSON.stringify(detail), linked.prevHash, hash],
        sealed === null ? null : JSON.stringify(sealed),
      ]);
    }
  }

  it('finds nothing where everything was written by the application', async () => {
    expect((await found()).map(findingWords)).toEqual([]);
  });

  it('seals every table that it reads, and reads every table that is sealed', async () => {
    const triggers = await t.rows<{ table: string; args: string }>(
      `SELECT c.relname AS table, encode(g.tgargs, 'escape') AS args FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
       WHERE g.tgname LIKE 'tr%seal_updated' ORDER BY 1`,
    );
    const sealed = triggers.map(({ table, args }) => {
      const [key = '', leftOut = ''] = args.split('\\000');
      return { table, key: key.split(','), leftOut: leftOut === '' ? [] : leftOut.split(',') };
    });
    const read = SEALED_TABLES.map(({ table, key, leftOut }) => ({ table, key, leftOut }));
    expect(read.sort((a, b) => (a.table < b.table ? -1 : 1))).toEqual(sealed);
  });

  const ONE_ENTRY = `id = (SELECT id FROM status_entry WHERE province_id = '#' AND reason IS NOT NULL ORDER BY seq LIMIT 1)`;
  const change = (sql: string) => () => owner.query(sql.replaceAll('#', mau));

  it.each([
    [
      'the reason and the author of a statement',
      'status_entry',
      `UPDATE status_entry SET reason = 'khác', recorded_by = NULL WHERE ${ONE_ENTRY}`,
      'mau rowAltered status_entry',
    ],
    [
      'the status and the recorded moment of a statement',
      'status_entry',
      `UPDATE status_entry SET status = 'completed', recorded_at = recorded_at - interval '300 days' WHERE ${ONE_ENTRY}`,
      'mau rowAltered status_entry',
    ],
    [
      'the title of a document',
      'document',
      `UPDATE document SET title = 'khác' WHERE id = (SELECT id FROM document WHERE province_id = '#' LIMIT 1)`,
      'mau rowAltered document',
    ],
    [
      'a figure',
      'observation',
      `UPDATE observation SET value = 99 WHERE id = (SELECT id FROM observation WHERE province_id = '#' AND value <> 99 LIMIT 1)`,
      'mau rowAltered observation',
    ],
    [
      'a password',
      'user_account',
      `UPDATE user_account SET password_hash = 'x' WHERE username = 'editor'`,
      'rowAltered user_account',
    ],
    [
      'a role',
      'membership',
      `DELETE FROM membership WHERE id = (SELECT id FROM membership WHERE province_id = '#' LIMIT 1)`,
      'mau rowGone membership',
    ],
  ])('finds %s changed beside the application', async (_, table, sql, expected) => {
    expect(await afterwards([table], change(sql))).toEqual([expected]);
  });

  it('finds a statement that was slipped in, also with the triggers on', async () => {
    const slip = `INSERT INTO status_entry (province_id, item_id, effective_on, status)
      SELECT province_id, item_id, effective_on, 'completed' FROM status_entry WHERE province_id = '#' LIMIT 1`;
    const withTriggers = async () => {
      await owner.query('SET session_replication_role = origin');
      await change(slip)();
      await owner.query('SET session_replication_role = replica');
    };
    expect(await afterwards(['status_entry'], withTriggers)).toEqual(['mau rowUnsealed status_entry']);
  });

  it('finds a statement changed together with its seal', async () => {
    const both = change(`UPDATE status_entry SET reason = 'khác' WHERE ${ONE_ENTRY};
      UPDATE row_seal s SET digests = ARRAY(
          SELECT CASE WHEN k.key = x.key THEN x.digest ELSE k.digest END FROM unnest(s.keys, s.digests) AS k(key, digest))
        FROM (SELECT e.id::text AS key, row_digest(to_jsonb(e), '{}') AS digest FROM status_entry e WHERE ${ONE_ENTRY}) x
        WHERE s.table_name = 'status_entry' AND x.key = ANY (s.keys)`);
    const inUtc = async () => {
      await owner.query(`SET timezone = 'UTC'`);
      await both();
    };
    expect(await afterwards(['status_entry', 'row_seal'], inUtc)).toEqual(['mau sealsAltered']);
  });

  it('finds an event altered, and one altered with the chain computed anew', async () => {
    const alter = change(`UPDATE audit_event SET subject = 'khác' WHERE province_id = '#' AND number = 2`);
    expect(await afterwards(['audit_event'], alter)).toEqual(['mau altered']);
    const andRechain = async () => {
      await alter();
      await rechain();
    };
    expect(await afterwards(['audit_event'], andRechain)).toEqual(['mau chainDiffers']);
  });

  it('finds the last events cut off, and all of them deleted', async () => {
    const cut = change(
      `DELETE FROM audit_event WHERE province_id = '#' AND number > (SELECT max(number) - 3 FROM audit_event WHERE province_id = '#')`,
    );
    expect(await afterwards(['audit_event'], cut)).toContain('mau chainShorter');
    expect(
      await afterwards(['audit_event', 'row_seal'], async () => {
        await cut();
        await change(`DELETE FROM row_seal`)();
      }),
    ).toContain('mau chainShorter');
    const all = change(`DELETE FROM audit_event WHERE province_id = '#'`);
    expect(await afterwards(['audit_event'], all)).toContain('mau chainGone');
  });

  it('finds an export altered, signed by another key, or taken away', async () => {
    const folder = t.config.auditHeadsDir;
    const [name = ''] = await exportsIn(folder);
    const file = path.join(folder, name);
    const content = await readFile(file, 'utf8');
    await chmod(file, 0o644);
    await writeFile(file, content.replace(/"number":(\d+)/, '"number":1'));
    expect((await kinds()).sort()).toEqual(expect.arrayContaining(['headWrongSignature', 'mau headAltered']));
    await writeFile(file, content.replace(/"key":"\w+"/, '"key":"0000"'));
    expect(await kinds()).toContain('headUnknownKey');
    await rm(file);
    expect(await kinds()).toContain('mau headMissing');
    // Heads that were there and are gone are a finding, not a beginning.
    expect(await t.app.get(HeadExport, { strict: false }).isFirst()).toBe(false);
    await writeFile(file, content);
    expect(await kinds()).toEqual([]);
  });

  it('exports each night, one file on the other, and keeps what it found with the run', async () => {
    t.clock.set('2026-03-02T09:00:00+07:00');
    await t.database.transaction((manager) => note(manager, 'thêm một việc'));
    const run = await t.app.get(TrailJob, { strict: false }).run();
    expect(run).toMatchObject({ owners: { mau: { findings: 0, lines: [] } }, findings: 0, headFiles: 1 });
    const names = await exportsIn(t.config.auditHeadsDir);
    expect(names).toHaveLength(2);
    expect(run['exported']).toBe(names[1]);
    await rm(path.join(t.config.auditHeadsDir, names[0] ?? ''));
    expect(await kinds()).toEqual(expect.arrayContaining(['headUnlinked', 'mau headMissing']));
  });

  it('takes what an older version left into the chain, once', async () => {
    const baseline = t.app.get(TrailBaseline, { strict: false });
    const note = () => t.database.transaction((manager) => baseline.note(manager));
    expect(await note()).toBe(0);
    await owner.query(`INSERT INTO row_seal (province_id, writing, table_name, keys, digests)
      VALUES ('${mau}', '00000000-0000-4000-8000-000000000001', 'unit', '{a}', '{NULL}')`);
    expect(await note()).toBe(1);
    expect(await note()).toBe(0);
    expect((await kinds()).filter((kind) => kind.includes('seals'))).toEqual([]);
  });
});
