import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows are changed in place, with the columns of their keys behind the owner. */
const CHANGED_IN_PLACE: Readonly<Record<string, readonly string[]>> = {
  unit: ['id'],
  unit_name: ['unit_id', 'name'],
  succession_act: ['id'],
  succession_link: ['act_id', 'from_unit_id', 'to_unit_id'],
  succession_end: ['act_id', 'unit_id'],
  person: ['id'],
  document: ['id'],
  period: ['id'],
  plan_period: ['plan_id', 'period_id'],
  form_line: ['plan_id', 'block', 'indicator_id'],
};

/**
 * What units, acts, people, documents, periods and forms were before they were changed: an answer as known at a moment
 * reads the rows of that moment. A transaction that says when it records (`tiendo.moment`) leaves the rows it changes
 * behind; what was there before this version is taken as known ever since.
 */
export class RowsInTime1768000024300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE row_before (
        province_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        table_name text NOT NULL,
        -- Values of the key behind the owner, with | between them.
        row_key text NOT NULL,
        -- The row as it was. Null: there was none.
        row jsonb,
        -- Known until this moment, and not any more from it on.
        known_until timestamptz NOT NULL,
        CONSTRAINT pk_row_before PRIMARY KEY (province_id, seq),
        CONSTRAINT fk_row_before_province FOREIGN KEY (province_id) REFERENCES province (id)
      );
      CREATE INDEX ix_row_before_moment ON row_before (province_id, table_name, known_until);
      CREATE TRIGGER tr_row_before_append_only BEFORE UPDATE OR DELETE ON row_before
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER tr_row_before_no_truncate BEFORE TRUNCATE ON row_before
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON row_before FROM tiendo_app;

      CREATE FUNCTION keep_row_before() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        moment timestamptz := nullif(current_setting('tiendo.moment', true), '')::timestamptz;
        changed jsonb;
        owner uuid;
      BEGIN
        IF moment IS NULL THEN RETURN NULL; END IF;
        IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'version' = to_jsonb(NEW) - 'version' THEN RETURN NULL; END IF;
        changed := CASE WHEN TG_OP = 'INSERT' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
        owner := (changed ->> 'province_id')::uuid;
        INSERT INTO row_before (province_id, table_name, row_key, row, known_until)
        SELECT owner, TG_TABLE_NAME,
          (SELECT string_agg(coalesce(changed ->> k.name, ''), '|' ORDER BY k.place)
           FROM unnest(TG_ARGV) WITH ORDINALITY k (name, place)),
          CASE WHEN TG_OP <> 'INSERT' THEN changed END,
          -- Never a moment that a published snapshot already covers.
          greatest(moment, (SELECT max(known_at) + interval '1 millisecond' FROM snapshot WHERE province_id = owner));
        RETURN NULL;
      END $$;
    `);
    for (const [table, key] of Object.entries(CHANGED_IN_PLACE)) {
      await queryRunner.query(`
        CREATE TRIGGER tr_${table}_row_before AFTER INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION keep_row_before(${key.map((column) => `'${column}'`).join(', ')});
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(CHANGED_IN_PLACE)) {
      await queryRunner.query(`DROP TRIGGER tr_${table}_row_before ON ${table};`);
    }
    await queryRunner.query('DROP FUNCTION keep_row_before(); DROP TABLE row_before;');
  }
}
