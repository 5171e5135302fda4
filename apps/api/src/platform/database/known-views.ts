/** The schema whose views stand before the tables while somebody reads as known at a moment. */
export const KNOWN_SCHEMA = 'known';

/** Anything that runs SQL. */
interface Runner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

interface TableRow {
  readonly name: string;
  /** Columns of the key that old rows are found by; null: rows are never changed in place. */
  readonly key: string[] | null;
  readonly moment: 'recorded_at' | 'added_at' | null;
}

/** Tables that follow the moment: by their old rows (see `keep_row_before`), or because rows are only ever added. */
const TABLES = `
  SELECT c.relname AS name,
    (SELECT string_to_array(btrim(replace(encode(t.tgargs, 'escape'), '\\000', ' ')), ' ') FROM pg_trigger t
     JOIN pg_proc p ON p.oid = t.tgfoid AND p.proname = 'keep_row_before' WHERE t.tgrelid = c.oid) AS key,
    (SELECT a.attname FROM pg_attribute a
     WHERE a.attrelid = c.oid AND NOT a.attisdropped AND (a.attname = 'added_at' OR a.attname = 'recorded_at' AND EXISTS (
       SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid AND p.proname = 'refuse_change' WHERE t.tgrelid = c.oid))
     LIMIT 1) AS moment
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;

/** Takes the views away, so that a migration may change the tables under them. */
export async function dropKnownViews(runner: Runner): Promise<void> {
  await runner.query(`DROP SCHEMA IF EXISTS ${KNOWN_SCHEMA} CASCADE`);
}

/** Whether the views are there. */
export async function hasKnownViews(runner: Runner): Promise<boolean> {
  const rows = (await runner.query(`SELECT FROM pg_namespace WHERE nspname = '${KNOWN_SCHEMA}'`)) as object[];
  return rows.length > 0;
}

/**
 * Makes the views anew from the tables as they are: under the search path `known, public` every table that has a past
 * reads as it was at the moment that the setting `tiendo.known_at` names.
 */
export async function makeKnownViews(runner: Runner): Promise<void> {
  const tables = (await runner.query(TABLES)) as TableRow[];
  const views = tables.flatMap(({ name, key, moment }) => {
    const rows = key ? rowsOfThen(name, key) : moment && added(name, moment);
    return rows ? [`CREATE VIEW ${KNOWN_SCHEMA}.${name} AS ${rows};`] : [];
  });
  // One statement of several commands is one transaction: readers see all of them or none.
  await runner.query(`
    DROP SCHEMA IF EXISTS ${KNOWN_SCHEMA} CASCADE;
    CREATE SCHEMA ${KNOWN_SCHEMA};
    CREATE FUNCTION ${KNOWN_SCHEMA}.moment() RETURNS timestamptz LANGUAGE sql STABLE
      AS $$ SELECT current_setting('tiendo.known_at')::timestamptz $$;
    ${views.join('\n')}
    GRANT USAGE ON SCHEMA ${KNOWN_SCHEMA} TO tiendo_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA ${KNOWN_SCHEMA} TO tiendo_app;`);
}

const added = (table: string, column: string): string =>
  `SELECT t.* FROM public.${table} t WHERE t.${column} IS NULL OR t.${column} <= ${KNOWN_SCHEMA}.moment()`;

/** Rows that were not touched since, and of those that were what they were before the first touch. */
function rowsOfThen(table: string, key: readonly string[]): string {
  const touched = `b.table_name = '${table}' AND b.known_until > ${KNOWN_SCHEMA}.moment()`;
  const keyOf = key.map((column) => `coalesce(t.${column}::text, '')`).join(` || '|' || `);
  return `
    SELECT t.* FROM public.${table} t WHERE NOT EXISTS (
      SELECT FROM public.row_before b WHERE b.province_id = t.province_id AND ${touched} AND b.row_key = ${keyOf})
    UNION ALL
    SELECT (jsonb_populate_record(NULL::public.${table}, b.row)).* FROM (
      SELECT DISTINCT ON (b.province_id, b.row_key) b.row FROM public.row_before b WHERE ${touched}
      ORDER BY b.province_id, b.row_key, b.known_until, b.seq) b
    WHERE b.row IS NOT NULL`;
}
