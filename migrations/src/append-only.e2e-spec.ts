import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { startTestPostgres } from '../../tools/postgres/test-postgres.mjs';
import { migrations } from './index.js';

const APPEND_ONLY = [
  'status_entry',
  'observation',
  'evidence',
  'item_version',
  'measure',
  'item_unit',
  'plan_version',
  'snapshot',
  'audit_event',
  'directive_entry',
  'ranking_line',
  'ranking_remark',
  'ranking_answer',
  'issued_headline',
  'discrepancy_settlement',
  'indicator_rule',
  'row_before',
  'plan_opening',
  'indicator_withholding',
  'row_seal',
  'submission_step',
  'allotment_act',
  'allotment',
  'paper_template',
  'paper_template_choice',
  'document_file',
];
const ID = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [PROVINCE, PLAN, ITEM, UNIT, VERSION, INDICATOR, DOCUMENT, ENTRY, OBSERVATION] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  ID,
);
const [MEETING, DIRECTIVE] = [20, 21].map(ID);
const [PERIOD, RANKING, REMARK] = [40, 41, 42].map(ID);
const SETTLEMENT = ID(30);
const [REQUEST, SUBMISSION, ACT] = [50, 51, 52].map(ID);

/** One row in every append-only table, and what they hang on. */
const ROWS = `
  INSERT INTO province (id, code, name, name_key) VALUES ('${PROVINCE}', 'p', 'P', 'p');
  INSERT INTO document (province_id, id, issuer, title, search_key) VALUES ('${PROVINCE}', '${DOCUMENT}', 'a', 'b', 'b');
  INSERT INTO unit (province_id, id, code, name, name_key, kind, official_order)
    VALUES ('${PROVINCE}', '${UNIT}', 'u', 'U', 'u', 'department', 1);
  INSERT INTO plan (province_id, id, slug, code, title, search_key, issuer, issued_on, year, starts_on, ends_on)
    VALUES ('${PROVINCE}', '${PLAN}', 's', 'c', 't', 't', 'i', '2024-01-01', 2024, '2024-01-01', '2024-12-31');
  INSERT INTO plan_version (province_id, plan_id, effective_on, policy) VALUES ('${PROVINCE}', '${PLAN}', '2024-01-01', '{}');
  INSERT INTO item (province_id, id, plan_id, kind, code, position) VALUES ('${PROVINCE}', '${ITEM}', '${PLAN}', 'target', 'x', 0);
  INSERT INTO item_version (province_id, id, item_id, effective_on) VALUES ('${PROVINCE}', '${VERSION}', '${ITEM}', '2024-01-01');
  INSERT INTO indicator (province_id, id, code, name, name_key, measure_unit, direction, aggregation)
    VALUES ('${PROVINCE}', '${INDICATOR}', 'n', 'N', 'n', '%', 'higherIsBetter', 'stated');
  INSERT INTO row_before (province_id, table_name, row_key, known_until) VALUES ('${PROVINCE}', 'unit', 'x', now());
  INSERT INTO row_seal (province_id, writing, table_name, keys, digests)
    VALUES ('${PROVINCE}', '${PROVINCE}', 'unit', '{x}', '{NULL}');
  INSERT INTO indicator_rule (province_id, indicator_id, rule) VALUES ('${PROVINCE}', '${INDICATOR}', '{"limitLow": "0"}');
  INSERT INTO plan_opening (province_id, plan_id, opens, document_id, recorded_at)
    VALUES ('${PROVINCE}', '${PLAN}', true, '${DOCUMENT}', now());
  INSERT INTO indicator_withholding (province_id, indicator_id, withheld, reason, recorded_at)
    VALUES ('${PROVINCE}', '${INDICATOR}', true, 'r', now());
  INSERT INTO measure (province_id, version_id, position, indicator_id, label, comparator, value)
    VALUES ('${PROVINCE}', '${VERSION}', 0, '${INDICATOR}', 'm', 'atLeast', 80);
  INSERT INTO item_unit (province_id, version_id, role, position, unit_id) VALUES ('${PROVINCE}', '${VERSION}', 'lead', 0, '${UNIT}');
  INSERT INTO status_entry (province_id, id, item_id, status, effective_on) VALUES ('${PROVINCE}', '${ENTRY}', '${ITEM}', 'completed', '2024-06-01');
  INSERT INTO observation (province_id, id, indicator_id, as_of, value, grade, origin)
    VALUES ('${PROVINCE}', '${OBSERVATION}', '${INDICATOR}', '2024-06-01', 81, 'official', 'document');
  INSERT INTO evidence (province_id, status_entry_id, document_id) VALUES ('${PROVINCE}', '${ENTRY}', '${DOCUMENT}');
  INSERT INTO snapshot (province_id, plan_id, name, as_of, known_at) VALUES ('${PROVINCE}', '${PLAN}', 'n', '2024-06-30', now());
  INSERT INTO issued_headline (province_id, plan_id, kind, counted, count, total, as_of)
    VALUES ('${PROVINCE}', '${PLAN}', 'target', 'completed', 21, 30, '2024-06-30');
  INSERT INTO discrepancy_settlement (province_id, id, plan_id, finding_key, kind, subject, way, reason)
    VALUES ('${PROVINCE}', '${SETTLEMENT}', '${PLAN}', 'k', 'twoDates', 's', 'accept', 'r');
  INSERT INTO audit_event (province_id, number, action, subject_kind, subject, prev_hash, hash)
    VALUES ('${PROVINCE}', 1, 'a', 'b', 'c', 'd', 'e');
  INSERT INTO meeting (province_id, id, plan_id, name, held_on, chair, agenda_as_of, compared_with)
    VALUES ('${PROVINCE}', '${MEETING}', '${PLAN}', 'm', '2024-06-30', 'c', '2024-06-30', '2024-05-31');
  INSERT INTO directive (province_id, id, plan_id, meeting_id, position, issued_on, text)
    VALUES ('${PROVINCE}', '${DIRECTIVE}', '${PLAN}', '${MEETING}', 0, '2024-06-30', 't');
  INSERT INTO directive_entry (province_id, directive_id, state, effective_on) VALUES ('${PROVINCE}', '${DIRECTIVE}', 'open', '2024-06-30');
  INSERT INTO period (province_id, id, kind, year, ordinal, starts_on, ends_on)
    VALUES ('${PROVINCE}', '${PERIOD}', 'month', 2024, 6, '2024-06-01', '2024-06-30');
  INSERT INTO ranking_publication (province_id, id, plan_id, period_id, block, index_code, contest_until, state,
      published_at, document_id, minimum_items)
    VALUES ('${PROVINCE}', '${RANKING}', '${PLAN}', '${PERIOD}', 'departments', 'completion', '2024-07-10', 'published',
      now(), '${DOCUMENT}', 1);
  INSERT INTO ranking_line (province_id, publication_id, unit_id, position, unit_name, places_best, places_worst, tied,
      met, total, undetermined, asked, reported)
    VALUES ('${PROVINCE}', '${RANKING}', '${UNIT}', 1, 'U', 1, 1, false, 1, 1, 0, 1, 1);
  INSERT INTO ranking_remark (province_id, id, publication_id, unit_id, body)
    VALUES ('${PROVINCE}', '${REMARK}', '${RANKING}', '${UNIT}', 'x');
  INSERT INTO ranking_answer (province_id, remark_id, outcome, body) VALUES ('${PROVINCE}', '${REMARK}', 'accepted', 'y');
  INSERT INTO report_request (province_id, id, title, period_id, due_on, due_time, created_at)
    VALUES ('${PROVINCE}', '${REQUEST}', 't', '${PERIOD}', '2024-07-05', '17:00', now());
  INSERT INTO submission (province_id, id, request_id, unit_id) VALUES ('${PROVINCE}', '${SUBMISSION}', '${REQUEST}', '${UNIT}');
  INSERT INTO submission_step (province_id, submission_id, step, at) VALUES ('${PROVINCE}', '${SUBMISSION}', 'submit', now());
  INSERT INTO allotment_act (province_id, id, item_id, indicator_id, effective_on, document_id, recorded_at)
    VALUES ('${PROVINCE}', '${ACT}', '${ITEM}', '${INDICATOR}', '2024-01-01', '${DOCUMENT}', now());
  INSERT INTO allotment (province_id, act_id, unit_id, value) VALUES ('${PROVINCE}', '${ACT}', '${UNIT}', 80);
  INSERT INTO stored_file (province_id, sha256, file_name, media_type, bytes) VALUES ('${PROVINCE}', 'f', 'f.docx', 'm', 1);
  INSERT INTO document_file (province_id, document_id, file_sha256, added_at)
    VALUES ('${PROVINCE}', '${DOCUMENT}', 'f', now());
  INSERT INTO paper_template (province_id, kind, version, sha256, file_name, bytes, uploaded_at)
    VALUES ('${PROVINCE}', 'unitReport', 1, 'f', 'f.docx', 1, now());
  INSERT INTO paper_template_choice (province_id, kind, version, chosen_at)
    VALUES ('${PROVINCE}', 'unitReport', 1, now());`;

describe('what was stated stays', () => {
  let server: { url: string; stop: () => Promise<void> };
  /** Superuser, owner of the tables. */
  let owner: DataSource;
  /** The role the application works as. */
  let app: DataSource;

  beforeAll(async () => {
    server = await startTestPostgres({ inMemory: true });
    owner = await new DataSource({ type: 'postgres', url: server.url, migrations }).initialize();
    await owner.runMigrations();
    await owner.query(ROWS);
    app = await new DataSource({
      type: 'postgres',
      url: server.url,
      extra: { options: '-c role=tiendo_app' },
    }).initialize();
  });
  afterAll(async () => {
    await app?.destroy();
    await owner?.destroy();
    await server?.stop();
  });

  const changes = (table: string): string[] => [
    `UPDATE ${table} SET province_id = province_id`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];

  it.each(APPEND_ONLY)('%s: the owner of the table is refused by trigger', async (table) => {
    for (const change of changes(table)) await expect(owner.query(change)).rejects.toThrow(/^append-only: /);
    expect(await owner.query(`SELECT 1 FROM ${table}`)).toHaveLength(1);
  });

  it.each(APPEND_ONLY)('%s: the application is refused by its role already', async (table) => {
    for (const change of changes(table)) await expect(app.query(change)).rejects.toThrow(/permission denied/);
    await expect(app.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toThrow(/must be owner/);
    expect(await app.query(`SELECT 1 FROM ${table}`)).toHaveLength(1);
  });

  it('every table that the application cannot change is one of these', async () => {
    const rows = await owner.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
         AND NOT has_table_privilege('tiendo_app', oid, 'UPDATE') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...APPEND_ONLY].sort());
  });

  it('the application neither reads nor writes the list of migrations', async () => {
    await expect(app.query('SELECT 1 FROM migrations')).rejects.toThrow(/permission denied/);
  });

  it('a published ranking stays as it is, one that is shared can still be published', async () => {
    for (const change of [`UPDATE ranking_publication SET note = 'x'`, 'DELETE FROM ranking_publication']) {
      await expect(owner.query(change)).rejects.toThrow(/^append-only: /);
    }
    await owner.query(RANKING_ROW('block', `'districts'`));
    await expect(app.query('DELETE FROM ranking_publication')).rejects.toThrow(/permission denied/);
    await app.query(`UPDATE ranking_publication SET note = 'x' WHERE state = 'shared'`);
  });

  it('rows that hang on statements cannot take them along: an item with statements stays', async () => {
    await expect(owner.query('DELETE FROM item')).rejects.toThrow(/fk_|append-only/);
    await expect(owner.query('DELETE FROM plan')).rejects.toThrow(/fk_|append-only/);
  });
});

const STATUS = (columns: string, values: string): string =>
  `INSERT INTO status_entry (province_id, item_id, effective_on, ${columns}) VALUES ('${PROVINCE}', '${ITEM}', '2024-06-01', ${values})`;
const OBSERVED = (columns: string, values: string): string =>
  `INSERT INTO observation (province_id, indicator_id, as_of, ${columns}) VALUES ('${PROVINCE}', '${INDICATOR}', '2024-06-01', ${values})`;
const MEASURE = (columns: string, values: string): string =>
  `INSERT INTO measure (province_id, version_id, position, indicator_id, label, ${columns}) VALUES ('${PROVINCE}', '${VERSION}', 9, '${INDICATOR}', 'm', ${values})`;
const UNIT_ROW = (columns: string, values: string): string =>
  `INSERT INTO unit (province_id, code, name, name_key, official_order, ${columns}) VALUES ('${PROVINCE}', 'v', 'V', 'v', 1, ${values})`;
const PLAN_ROW = (columns: string, values: string): string =>
  `INSERT INTO plan (province_id, slug, code, title, search_key, issuer, issued_on, year, ${columns}) VALUES ('${PROVINCE}', 'z', 'c', 't', 't', 'i', '2024-01-01', 2024, ${values})`;

const MEETING_ROW = (columns: string, values: string): string =>
  `INSERT INTO meeting (province_id, plan_id, name, held_on, chair, agenda_as_of, ${columns}) VALUES ('${PROVINCE}', '${PLAN}', 'm', '2024-06-30', 'c', '2024-06-30', ${values})`;
const AGENDA_LINE = (columns: string, values: string): string =>
  `INSERT INTO agenda_line (province_id, meeting_id, position, key, ${columns}) VALUES ('${PROVINCE}', '${MEETING}', 0, 'k', ${values})`;
const DIRECTIVE_ROW = (columns: string, values: string): string =>
  `INSERT INTO directive (province_id, plan_id, position, issued_on, text, ${columns}) VALUES ('${PROVINCE}', '${PLAN}', 0, '2024-06-30', 't', ${values})`;
const DIRECTIVE_ENTRY = (columns: string, values: string): string =>
  `INSERT INTO directive_entry (province_id, directive_id, effective_on, ${columns}) VALUES ('${PROVINCE}', '${DIRECTIVE}', '2024-06-30', ${values})`;

const RANKING_ROW = (columns: string, values: string): string =>
  `INSERT INTO ranking_publication (province_id, plan_id, period_id, index_code, contest_until, ${columns})
   VALUES ('${PROVINCE}', '${PLAN}', '${PERIOD}', 'achievement', '2024-07-10', ${values})`;
const RANKING_LINE = (columns: string, values: string): string =>
  `INSERT INTO ranking_line (province_id, publication_id, unit_id, position, unit_name, tied, met, total, undetermined,
     asked, reported, ${columns})
   VALUES ('${PROVINCE}', '${RANKING}', '${UNIT}', 2, 'U', false, 1, 1, 0, 1, 1, ${values})`;
const RESULT = (columns: string, values: string): string =>
  `INSERT INTO external_result (province_id, index_code, index_name, index_version, year, unit_name, document_id, ${columns})
   VALUES ('${PROVINCE}', 'dti', 'DTI', '2023', 2023, 'U', '${DOCUMENT}', ${values})`;

const ALLOTTED = (columns: string, values: string): string =>
  `INSERT INTO allotment (province_id, act_id, unit_id, ${columns}) VALUES ('${PROVINCE}', '${ACT}', '${UNIT}', ${values})`;

const TASK = (columns: string, values: string): string =>
  `INSERT INTO submission_task (province_id, submission_id, position, text, ${columns})
   VALUES ('${PROVINCE}', '${SUBMISSION}', 0, 't', ${values})`;

const LIST_ROW = (columns: string, values: string): string =>
  `INSERT INTO submission_list_row (province_id, submission_id, id, list_id, position, ${columns})
   VALUES ('${PROVINCE}', '${SUBMISSION}', gen_random_uuid(), gen_random_uuid(), 0, ${values})`;
const KEY = (columns: string, values: string): string =>
  `INSERT INTO access_key (province_id, label, token_hash, ${columns}) VALUES ('${PROVINCE}', 'k', '\\x00', ${values})`;

const REFUSED: readonly (readonly [constraint: string, sql: string])[] = [
  [
    'ck_plan_opening_document',
    `INSERT INTO plan_opening (province_id, plan_id, opens, recorded_at, recorded_by)
     VALUES ('${PROVINCE}', '${PLAN}', true, now(), gen_random_uuid())`,
  ],
  [
    'ck_saved_view_screen',
    `INSERT INTO saved_view (province_id, user_id, name, query, shared, screen)
     VALUES ('${PROVINCE}', gen_random_uuid(), 'v', '', false, 'meetings')`,
  ],
  ['ck_allotment_upper', ALLOTTED('value_upper', '90')],
  ['ck_allotment_upper', ALLOTTED('value, value_upper', '90, 80')],
  ['ck_allotment_share', ALLOTTED('share', '1')],
  ['ck_allotment_share', ALLOTTED('value, share', '1, -1')],
  [
    'ck_allotment_act_quantity',
    `INSERT INTO allotment_act (province_id, item_id, indicator_id, effective_on, document_id, recorded_at, quantity)
     VALUES ('${PROVINCE}', '${ITEM}', '${INDICATOR}', '2024-01-01', '${DOCUMENT}', now(), -1)`,
  ],
  [
    'ck_list_definition_columns',
    `INSERT INTO list_definition (province_id, code, name, definition, created_at)
     VALUES ('${PROVINCE}', 'l', 'l', '{"columns": []}', now())`,
  ],
  ['ck_submission_list_row_state', LIST_ROW('cells, state', `'{}', 'late'`)],
  ['ck_submission_list_row_cells', LIST_ROW('cells', `'[]'`)],
  ['ck_submission_task_status', TASK('status, announced_in', `'done', '${SUBMISSION}'`)],
  ['ck_submission_task_answer', TASK('status', `'completed'`)],
  ['ck_submission_task_answer', TASK('result', `'x'`)],
  ['ck_submission_task_reason', TASK('status, announced_in', `'stopped', '${SUBMISSION}'`)],
  ['ck_access_key_kind', KEY('kind', `'door'`)],
  ['ck_access_key_wall', KEY('kind, plan_id', `'wall', '${PLAN}'`)],
  ['ck_access_key_wall', KEY('kind, in_public', `'calendar', true`)],
  ['ck_access_key_wall_plan', KEY('kind, in_public', `'wall', true`)],
  ['ck_access_key_machine', KEY('kind, requests_per_minute', `'machine', 60`)],
  ['ck_access_key_rights', KEY('kind, may_read', `'calendar', false`)],
  ['ck_access_key_writes', KEY('kind, may_write', `'calendar', true`)],
  ['ck_access_key_pace', KEY('kind, expires_at, requests_per_minute', `'machine', now(), 0`)],
  [
    'ck_observation_takeover',
    OBSERVED('grade, origin, value, access_key_id, takeover_reason', `'official', 'system', 1, '${ID(60)}', 'r'`),
  ],
  ['ck_meeting_state', MEETING_ROW('compared_with, state', `'2024-05-31', 'cancelled'`)],
  ['ck_meeting_compared', MEETING_ROW('compared_with', `'2024-07-01'`)],
  ['ck_agenda_line_section', AGENDA_LINE('section', `'gossip'`)],
  ['ck_agenda_line_minutes', AGENDA_LINE('section, minutes', `'overdue', 0`)],
  ['ck_agenda_line_own', AGENDA_LINE('section', `'own'`)],
  ['ck_directive_due', DIRECTIVE_ROW('due_on', `'2024-06-29'`)],
  ['ck_directive_line', DIRECTIVE_ROW('agenda_line_id', `'${MEETING}'`)],
  ['ck_directive_entry_state', DIRECTIVE_ENTRY('state', `'overdue'`)],
  ['ck_directive_entry_note', DIRECTIVE_ENTRY('state', `'withdrawn'`)],
  ['ck_status_entry_status', STATUS('status', `'done'`)],
  ['ck_status_entry_reason', STATUS('status', `'stopped'`)],
  ['ck_status_entry_reason', STATUS('status, continues_in_year', `'inProgress', 2025`)],
  ['ck_status_entry_not_named', STATUS('status, not_named', `'inProgress', ARRAY['year']`)],
  ['ck_status_entry_cause', STATUS('status, cause', `'inProgress', 'weather'`)],
  ['ck_status_entry_evaluation', STATUS('status, evaluation_on', `'inProgress', '2025-04-30'`)],
  ['ck_status_entry_submission', STATUS('status, submission_number', `'inProgress', '709'`)],
  [
    'ck_status_entry_submission',
    STATUS('status, submission_number, submission_issued_on', `'inProgress', '709', '2024-05-01'`),
  ],
  ['ck_status_entry_submission', STATUS('status, awaiting_authority, submission_symbol', `'inProgress', 'Bộ', 'BC'`)],
  [
    'ck_plan_version_achievement_cap',
    `INSERT INTO plan_version (province_id, plan_id, effective_on, policy)
     VALUES ('${PROVINCE}', '${PLAN}', '2024-02-01', '{"achievementCap": 90}')`,
  ],
  ['ck_status_entry_withdrawal', STATUS('status, reason, withdraws', `'inProgress', 'r', '${ENTRY}'`)],
  ['ck_status_entry_withdrawal', STATUS('reason', `'r'`)],
  [
    'fk_status_entry_item',
    `INSERT INTO status_entry (province_id, item_id, effective_on, status) VALUES ('${PROVINCE}', '${UNIT}', '2024-06-01', 'completed')`,
  ],
  [
    'ck_row_seal_digests',
    `INSERT INTO row_seal (province_id, writing, table_name, keys, digests) VALUES ('${PROVINCE}', '${PROVINCE}', 'unit', '{x,y}', '{NULL}')`,
  ],
  ['ck_observation_figure', OBSERVED('grade, origin', `'official', 'document'`)],
  ['ck_observation_denominator', OBSERVED('grade, origin, value, denominator', `'official', 'document', 1, 2`)],
  ['ck_observation_grade', OBSERVED('grade, origin, value', `'rough', 'document', 1`)],
  ['ck_observation_origin', OBSERVED('grade, origin, value', `'official', 'rumour', 1`)],
  ['ck_observation_qualifier', OBSERVED('grade, origin, value, qualifier', `'official', 'document', 1, 'about'`)],
  ['ck_evidence_subject', `INSERT INTO evidence (province_id, document_id) VALUES ('${PROVINCE}', '${DOCUMENT}')`],
  [
    'ck_evidence_subject',
    `INSERT INTO evidence (province_id, document_id, status_entry_id, observation_id) VALUES ('${PROVINCE}', '${DOCUMENT}', '${ENTRY}', '${OBSERVATION}')`,
  ],
  ...['pillar', 'goal', 'task_group'].map((table): [string, string] => [
    `ck_${table}_added`,
    `INSERT INTO ${table} (province_id, plan_id, code, name, position, added_on)
     VALUES ('${PROVINCE}', '${PLAN}', 'x', 'X', 0, '2024-06-01')`,
  ]),
  ['ck_measure_comparator', MEASURE('comparator, value', `'near', 1`)],
  ['ck_measure_value', MEASURE('comparator', `'atLeast'`)],
  ['ck_measure_between', MEASURE('comparator, value', `'between', 1`)],
  ['ck_measure_between', MEASURE('comparator, value, value_upper', `'atLeast', 1, 2`)],
  [
    'ck_item_unit_role',
    `INSERT INTO item_unit (province_id, version_id, role, position, unit_id) VALUES ('${PROVINCE}', '${VERSION}', 'boss', 1, '${UNIT}')`,
  ],
  [
    'uq_item_unit',
    `INSERT INTO item_unit (province_id, version_id, role, position, unit_id) VALUES ('${PROVINCE}', '${VERSION}', 'lead', 1, '${UNIT}')`,
  ],
  [
    'ck_item_kind',
    `INSERT INTO item (province_id, plan_id, kind, code, position) VALUES ('${PROVINCE}', '${PLAN}', 'goal', 'y', 1)`,
  ],
  [
    'uq_item_code',
    `INSERT INTO item (province_id, plan_id, kind, code, position) VALUES ('${PROVINCE}', '${PLAN}', 'target', 'x', 1)`,
  ],
  [
    'ck_item_version_frequency',
    `INSERT INTO item_version (province_id, item_id, effective_on, frequency) VALUES ('${PROVINCE}', '${ITEM}', '2024-01-01', 'often')`,
  ],
  [
    'ck_item_version_source',
    `INSERT INTO item_version (province_id, item_id, effective_on, task_source) VALUES ('${PROVINCE}', '${ITEM}', '2024-01-01', 'rumour')`,
  ],
  [
    'ck_indicator_direction',
    `INSERT INTO indicator (province_id, code, name, name_key, measure_unit, direction, aggregation) VALUES ('${PROVINCE}', 'k', 'K', 'k', '%', 'sideways', 'stated')`,
  ],
  [
    'ck_indicator_aggregation',
    `INSERT INTO indicator (province_id, code, name, name_key, measure_unit, direction, aggregation) VALUES ('${PROVINCE}', 'k', 'K', 'k', '%', 'neutral', 'guess')`,
  ],
  ['ck_unit_kind', UNIT_ROW('kind', `'planet'`)],
  ['ck_unit_span', UNIT_ROW('kind, valid_from, valid_to', `'department', '2025-01-02', '2025-01-01'`)],
  ['ck_unit_parent', `UPDATE unit SET parent_unit_id = id WHERE province_id = '${PROVINCE}' AND id = '${UNIT}'`],
  ['ck_succession_act_day', `INSERT INTO succession_act (province_id, name) VALUES ('${PROVINCE}', 'a')`],
  [
    'ck_succession_act_superseded',
    `INSERT INTO succession_act (province_id, id, name, effective_on, superseded_by) VALUES ('${PROVINCE}', '${ITEM}', 'a', '2025-07-01', '${ITEM}')`,
  ],
  ...['0', '1.1'].map((share): [string, string] => [
    'ck_succession_link_share',
    `INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id, share) VALUES ('${PROVINCE}', '${ITEM}', '${UNIT}', '${UNIT}', ${share})`,
  ]),
  [
    'ck_succession_end_kind',
    `INSERT INTO succession_end (province_id, act_id, unit_id, kind) VALUES ('${PROVINCE}', '${ITEM}', '${UNIT}', 'lost')`,
  ],
  ...[
    ['ck_indicator_carry_rule', `carry_rule = 'guess'`],
    ['ck_indicator_carry_weight', `carry_rule = 'weighted'`],
    ['ck_indicator_carry_itself', `carry_rule = 'weighted', carry_weight_indicator_id = id`],
    ['ck_indicator_kind', `kind = 'guess'`],
    ['ck_indicator_part', `part_kind = 'ofWhich'`],
    ['ck_indicator_part_itself', `parent_indicator_id = id, part_kind = 'ofWhich'`],
    ['ck_indicator_part_kind', `parent_indicator_id = gen_random_uuid(), part_kind = 'some'`],
    ['ck_indicator_limits', `limit_low = 2, limit_high = 1`],
  ].map(([constraint, change]): [string, string] => [
    constraint ?? '',
    `UPDATE indicator SET ${change} WHERE province_id = '${PROVINCE}' AND id = '${INDICATOR}'`,
  ]),
  [
    'ck_tile_layout_block',
    `INSERT INTO tile_layout (province_id, block, valid_from) VALUES ('${PROVINCE}', 'planets', '2025-07-01')`,
  ],
  [
    'ck_tile_place',
    `INSERT INTO tile (province_id, block, valid_from, unit_id, row_index, column_index) VALUES ('${PROVINCE}', 'communes', '2025-07-01', '${UNIT}', 0, 100)`,
  ],
  ...[
    ['ck_boundary_map_block', `'planets', '{}', 1`],
    ['ck_boundary_map_matched', `'communes', '{}', 0`],
  ].map(([constraint, values]): [string, string] => [
    constraint ?? '',
    `INSERT INTO boundary_map (province_id, file_name, valid_from, block, geojson, matched) VALUES ('${PROVINCE}', 'f', '2025-07-01', ${values})`,
  ]),
  [
    'ck_person_role',
    `INSERT INTO person (province_id, unit_id, full_name, name_key, role, valid_from) VALUES ('${PROVINCE}', '${UNIT}', 'a', 'a', 'friend', '2024-01-01')`,
  ],
  [
    'ck_person_span',
    `INSERT INTO person (province_id, unit_id, full_name, name_key, role, valid_from, valid_to) VALUES ('${PROVINCE}', '${UNIT}', 'a', 'a', 'officer', '2024-01-02', '2024-01-01')`,
  ],
  ['ck_plan_span', PLAN_ROW('starts_on, ends_on', `'2024-02-01', '2024-01-01'`)],
  ['ck_plan_state', PLAN_ROW('starts_on, ends_on, state', `'2024-01-01', '2024-12-31', 'archived'`)],
  ['ck_plan_silence', PLAN_ROW('starts_on, ends_on, silence_days', `'2024-01-01', '2024-12-31', 0`)],
  [
    'ck_rollup_cell_kind',
    `INSERT INTO rollup_cell (province_id, plan_id, kind, dimension, key, effective_on, counts) VALUES ('${PROVINCE}', '${PLAN}', 'goal', 'plan', '', '2024-01-01', '{}')`,
  ],
  [
    'ck_rollup_cell_dimension',
    `INSERT INTO rollup_cell (province_id, plan_id, kind, dimension, key, effective_on, counts) VALUES ('${PROVINCE}', '${PLAN}', 'task', 'moon', '', '2024-01-01', '{}')`,
  ],
  [
    'ck_stored_file_bytes',
    `INSERT INTO stored_file (province_id, sha256, file_name, media_type, bytes) VALUES ('${PROVINCE}', 'x', 'a', 'b', 0)`,
  ],
  [
    'ck_stored_file_removed',
    `INSERT INTO stored_file (province_id, sha256, file_name, media_type, bytes, removed_at)
     VALUES ('${PROVINCE}', 'x', 'a', 'b', 1, now())`,
  ],
  [
    'ck_user_account_username',
    `INSERT INTO user_account (username, display_name, display_key) VALUES ('Ông A', 'a', 'a')`,
  ],
  [
    'uq_snapshot_name',
    `INSERT INTO snapshot (province_id, plan_id, name, as_of, known_at) VALUES ('${PROVINCE}', '${PLAN}', 'n', '2024-06-30', now())`,
  ],
  ['ck_ranking_publication_block', RANKING_ROW('block', `'villages'`)],
  ['ck_ranking_publication_state', RANKING_ROW('block, state', `'districts', 'draft'`)],
  ['ck_ranking_publication_published', RANKING_ROW('block, state', `'districts', 'published'`)],
  [
    'ck_ranking_publication_published',
    RANKING_ROW('block, published_at, document_id, minimum_items', `'districts', now(), '${DOCUMENT}', 1`),
  ],
  ['ck_ranking_publication_ranges', RANKING_ROW('block, ranges', `'districts', 'bestEnd'`)],
  [
    'uq_ranking_publication_first',
    `INSERT INTO ranking_publication (province_id, plan_id, period_id, block, index_code, contest_until)
     VALUES ('${PROVINCE}', '${PLAN}', '${PERIOD}', 'departments', 'completion', '2024-07-10')`,
  ],
  ['ck_ranking_line_places', RANKING_LINE('places_best, places_worst', '2, 1')],
  ['ck_ranking_line_reason', RANKING_LINE('places_best', '2')],
  ['ck_ranking_line_reason', RANKING_LINE('places_best, places_worst, reason', `1, 1, 'noFigure'`)],
  ['ck_ranking_line_band', RANKING_LINE('places_best, places_worst, band', '1, 1, 5')],
  [
    'ck_ranking_answer_outcome',
    `INSERT INTO ranking_answer (province_id, remark_id, outcome, body) VALUES ('${PROVINCE}', '${REMARK}', 'maybe', 'y')`,
  ],
  ['ck_external_result_block', RESULT('block, rank', `'villages', 1`)],
  ['ck_external_result_rank', RESULT('block, rank, rank_of', `'provinces', 4, 3`)],
];

const HEADLINE = (columns: string, values: string): string =>
  `INSERT INTO issued_headline (province_id, plan_id, as_of, ${columns}) VALUES ('${PROVINCE}', '${PLAN}', '2024-06-30', ${values})`;
/** A row that a headline names; checks are held against a row before its keys are. */
const ANY = `'${ID(99)}'`;
const SETTLED = (columns: string, values: string): string =>
  `INSERT INTO discrepancy_settlement (province_id, plan_id, finding_key, kind, subject, reason, ${columns}) VALUES ('${PROVINCE}', '${PLAN}', 'k', 'twoDates', 's', 'r', ${values})`;

const RECONCILED: readonly (readonly [constraint: string, sql: string])[] = [
  [
    'ck_discrepancy_sides',
    `INSERT INTO discrepancy (province_id, plan_id, kind, text_vi, text_en, left_side) VALUES ('${PROVINCE}', '${PLAN}', 'twoDates', 'a', 'a', '{}')`,
  ],
  ['ck_issued_headline_kind', HEADLINE('kind, counted, count, total', `'goal', 'completed', 1, 2`)],
  ['ck_issued_headline_counted', HEADLINE('kind, counted, count, total', `'task', 'done', 1, 2`)],
  ['ck_issued_headline_count', HEADLINE('kind, counted, count, total', `'task', 'completed', -1, 2`)],
  ['ck_issued_headline_percent', HEADLINE('kind, counted, count, total, percent', `'task', 'completed', 1, 2, '62,9'`)],
  [
    'ck_issued_headline_withdrawal',
    HEADLINE('kind, counted, count, total, reason', `'task', 'completed', 1, 2, 'a correction tells no reason'`),
  ],
  [
    'ck_issued_headline_names_one',
    HEADLINE(
      'kind, counted, count, total, supersedes, withdraws, reason',
      `'task', 'completed', 1, 2, ${ANY}, ${ANY}, 'r'`,
    ),
  ],
  ['ck_discrepancy_settlement_way', SETTLED('way', `'ignore'`)],
  ['ck_discrepancy_settlement_withdrawal', SETTLED('way, withdraws', `'accept', '${SETTLEMENT}'`)],
];

const CALENDAR = (values: string): string =>
  `INSERT INTO reporting_calendar (province_id, plan_id, kind, cutoff_day, opens_after_days, closes_after_days, starts_on, ends_on)
   VALUES ('${PROVINCE}', '${PLAN}', ${values})`;
const SPAN = (values: string): string =>
  `INSERT INTO period (province_id, kind, year, ordinal, starts_on, ends_on) VALUES ('${PROVINCE}', ${values})`;
const WINDOW = (values: string): string =>
  `INSERT INTO plan_period (province_id, plan_id, period_id, code, state, opens_on, closes_on)
   VALUES ('${PROVINCE}', '${PLAN}', '${PERIOD}', 'x', ${values})`;

const REPORTED: readonly (readonly [constraint: string, sql: string])[] = [
  ['ck_reporting_calendar_kind', CALENDAR(`'week', NULL, 0, 5, '2024-01-01', '2024-12-31'`)],
  ['ck_reporting_calendar_cutoff', CALENDAR(`'month', 28, 0, 5, '2024-01-01', '2024-12-31'`)],
  ['ck_reporting_calendar_window', CALENDAR(`'month', NULL, 6, 5, '2024-01-01', '2024-12-31'`)],
  ['ck_reporting_calendar_span', CALENDAR(`'month', NULL, 0, 5, '2024-12-31', '2024-01-01'`)],
  ['ck_period_kind', SPAN(`'week', 2023, 1, '2023-01-01', '2023-01-07'`)],
  ['ck_period_span', SPAN(`'adHoc', 2023, 1, '2023-01-07', '2023-01-01'`)],
  ['ck_plan_period_state', WINDOW(`'late', '2024-01-01', '2024-01-05'`)],
  ['ck_plan_period_window', WINDOW(`'open', '2024-01-05', '2024-01-01'`)],
  [
    'ck_form_line_block',
    `INSERT INTO form_line (province_id, plan_id, block, indicator_id, position) VALUES ('${PROVINCE}', '${PLAN}', 'villages', '${INDICATOR}', 0)`,
  ],
  [
    'ck_form_line_who',
    `INSERT INTO form_line (province_id, plan_id, indicator_id, position) VALUES ('${PROVINCE}', '${PLAN}', '${INDICATOR}', 0)`,
  ],
  [
    'ck_form_line_asked',
    `INSERT INTO form_line (province_id, plan_id, block, indicator_id, position, asked_from, asked_until) VALUES ('${PROVINCE}', '${PLAN}', 'communes', '${INDICATOR}', 0, '2025-06-01', '2025-05-31')`,
  ],
  ['ck_observation_outcome', OBSERVED('grade, origin, outcome', `'official', 'document', 'lost'`)],
  ['ck_observation_class', OBSERVED('grade, origin, value, class_level', `'official', 'document', 1, 1`)],
  [
    'ck_observation_class_bound',
    OBSERVED('grade, origin, value, class_level, class_bound', `'official', 'document', 1, 1, 'near'`),
  ],
  [
    'fk_figure_observation',
    `INSERT INTO figure (province_id, period_id, indicator_id, unit_id, observation_id, as_of, grade)
     VALUES ('${PROVINCE}', '${PERIOD}', '${INDICATOR}', '${UNIT}', '${ITEM}', '2024-06-30', 'official')`,
  ],
  [
    'fk_figure_observation',
    `INSERT INTO figure (province_id, period_id, indicator_id, unit_id, observation_id, as_of, grade)
       VALUES ('${PROVINCE}', '${PERIOD}', '${INDICATOR}', '${UNIT}', '${OBSERVATION}', '2024-06-30', 'official');
     UPDATE figure SET observation_id = '${ITEM}' WHERE province_id = '${PROVINCE}'`,
  ],
  [
    'fk_standing_plan_period',
    `INSERT INTO standing (province_id, plan_id, period_id, pillar, block, unit_id, asked, reported, total, met, undetermined)
     VALUES ('${PROVINCE}', '${PLAN}', '${PERIOD}', '', 'departments', '${UNIT}', 1, 1, 1, 1, 0)`,
  ],
  [
    'ck_indicator_rule_names',
    `INSERT INTO indicator_rule (province_id, indicator_id, rule) VALUES ('${PROVINCE}', '${INDICATOR}', '{}')`,
  ],
  ['ck_job_run_outcome', `INSERT INTO job_run (job, due_at, outcome) VALUES ('j', now(), 'maybe')`],
];

const REQUEST_ROW = (columns: string, values: string): string =>
  `INSERT INTO report_request (province_id, title, period_id, due_on, created_at, ${columns})
   VALUES ('${PROVINCE}', 't', '${PERIOD}', '2024-07-05', now(), ${values})`;
const SENT_ROW = (columns: string, values: string): string =>
  `INSERT INTO submission (province_id, request_id, unit_id, ${columns}) VALUES ('${PROVINCE}', '${ID(98)}', '${UNIT}', ${values})`;
const LINE_ROW = (columns: string, values: string): string =>
  `INSERT INTO submission_line (province_id, submission_id, indicator_id, subject_unit_id, position, ${columns})
   VALUES ('${PROVINCE}', '${SUBMISSION}', '${INDICATOR}', '${UNIT}', 0, ${values})`;
const FIGURE_LINE = (columns: string, values: string): string =>
  LINE_ROW(
    `answer, value, as_of, grade, origin, ${columns}`,
    `'figure', 1, '2024-06-30', 'preliminary', 'selfReported', ${values}`,
  );
const ITEM_ROW = (columns: string, values: string): string =>
  `INSERT INTO submission_item (province_id, submission_id, item_id, position, ${columns})
   VALUES ('${PROVINCE}', '${SUBMISSION}', '${ITEM}', 0, ${values})`;
const STEP_ROW = (columns: string, values: string): string =>
  `INSERT INTO submission_step (province_id, submission_id, at, ${columns})
   VALUES ('${PROVINCE}', '${SUBMISSION}', now(), ${values})`;

const TEMPLATE_ROW = (kind: string, version: number): string =>
  `INSERT INTO paper_template (province_id, kind, version, sha256, file_name, bytes, uploaded_at)
   VALUES ('${PROVINCE}', '${kind}', ${version}, 'f', 'f.docx', 1, now())`;

const SUBMITTED: readonly (readonly [constraint: string, sql: string])[] = [
  [
    'ck_day_off_year',
    `INSERT INTO day_off (province_id, day, year, working, name) VALUES ('${PROVINCE}', '2024-01-01', 2025, false, 'n')`,
  ],
  ['ck_report_request_answer', REQUEST_ROW('due_time, answer', `'17:00', 'byFax'`)],
  ['ck_report_request_due_time', REQUEST_ROW('due_time', `'24:00'`)],
  ['ck_report_request_opened', REQUEST_ROW('due_time, state', `'17:00', 'open'`)],
  ['ck_report_request_state', REQUEST_ROW('due_time, state', `'17:00', 'lost'`)],
  ['ck_report_request_withdrawn', REQUEST_ROW('due_time, state', `'17:00', 'withdrawn'`)],
  ['ck_submission_first_sent', SENT_ROW('first_sent_at, last_sent_at', `'2024-07-02', '2024-07-01'`)],
  ['ck_submission_sent', SENT_ROW('state, last_sent_at', `'sent', now()`)],
  ['ck_submission_state', SENT_ROW('state', `'lost'`)],
  [
    'ck_report_line_holder_named',
    `INSERT INTO report_line_holder (province_id, unit_id, indicator_id, subject_unit_id)
     SELECT n.province_id, u.id, n.id, u.id FROM indicator n JOIN unit u ON u.province_id = n.province_id LIMIT 1`,
  ],
  ['ck_submission_line_answer', LINE_ROW('answer', `'maybe'`)],
  ['ck_submission_line_denominator', FIGURE_LINE('denominator', '2')],
  ['ck_submission_line_elsewhere', LINE_ROW('answer', `'reportedElsewhere'`)],
  [
    'ck_submission_line_figure',
    LINE_ROW('answer, as_of, grade, origin', `'unchanged', '2024-06-30', 'official', 'document'`),
  ],
  ['ck_submission_line_figure', LINE_ROW('value', '1')],
  [
    'ck_submission_line_grade',
    LINE_ROW('answer, value, as_of, grade, origin', `'figure', 1, '2024-06-30', 'rough', 'document'`),
  ],
  [
    'ck_submission_line_origin',
    LINE_ROW('answer, value, as_of, grade, origin', `'figure', 1, '2024-06-30', 'official', 'rumour'`),
  ],
  ['ck_submission_line_outcome', FIGURE_LINE('outcome', `'lost'`)],
  ['ck_submission_line_qualifier', FIGURE_LINE('qualifier', `'about'`)],
  ['ck_submission_line_told', LINE_ROW('answer, value', `'figure', 1`)],
  ['ck_submission_item_reason', ITEM_ROW('status', `'stopped'`)],
  ['ck_submission_item_status', ITEM_ROW('status', `'done'`)],
  [
    'ck_submission_section_own',
    `INSERT INTO submission_section (province_id, submission_id, position, title, required)
     VALUES ('${PROVINCE}', '${SUBMISSION}', 0, 't', true)`,
  ],
  ['ck_submission_step_content', STEP_ROW('step', `'approve'`)],
  ['ck_submission_step_paper', STEP_ROW('step, content', `'approveByDocument', '{}'`)],
  ['ck_submission_step_remark', STEP_ROW('step', `'sendBack'`)],
  ['ck_submission_step_step', STEP_ROW('step', `'lose'`)],
  ['ck_paper_template_kind', TEMPLATE_ROW('poem', 1)],
  ['ck_paper_template_version', TEMPLATE_ROW('unitReport', 0)],
  [
    'ck_paper_template_choice_kind',
    `INSERT INTO paper_template_choice (province_id, kind, chosen_at) VALUES ('${PROVINCE}', 'poem', now())`,
  ],
];

describe('what the database refuses by itself', () => {
  let server: { url: string; stop: () => Promise<void> };
  let owner: DataSource;

  beforeAll(async () => {
    server = await startTestPostgres({ inMemory: true });
    owner = await new DataSource({ type: 'postgres', url: server.url, migrations }).initialize();
    await owner.runMigrations();
    await owner.query(ROWS);
  });
  afterAll(async () => {
    await owner?.destroy();
    await server?.stop();
  });

  it.each([...REFUSED, ...RECONCILED, ...REPORTED, ...SUBMITTED])('%s: %s', async (constraint, sql) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('a role that stands for a unit needs one', async () => {
    await owner.query(
      `INSERT INTO user_account (id, username, display_name, display_key) VALUES ('${ID(20)}', 'a', 'a', 'a')`,
    );
    for (const [role, constraint] of [
      ['reporter', 'ck_membership_unit'],
      ['king', 'ck_membership_role'],
    ]) {
      await expect(
        owner.query(
          `INSERT INTO membership (province_id, user_id, role) VALUES ('${PROVINCE}', '${ID(20)}', '${role}')`,
        ),
      ).rejects.toMatchObject({ driverError: { constraint } });
    }
  });

  it('every CHECK has an insert above that it refuses', async () => {
    const rows = await owner.query<{ name: string }[]>(
      `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    const tried = new Set([
      ...[...REFUSED, ...RECONCILED, ...REPORTED, ...SUBMITTED].map(([constraint]) => constraint),
      'ck_membership_unit',
      'ck_membership_role',
    ]);
    expect(rows.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});
