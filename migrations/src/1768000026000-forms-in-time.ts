import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of a form is asked from a period on and until one: what closed periods asked stays what it was when the form
 * changes. Lines of before this version were asked from the beginning.
 */
export class FormsInTime1768000026000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE form_line
        DROP CONSTRAINT pk_form_line,
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- Asked in periods that end on this day or later; null: from the beginning.
        ADD COLUMN asked_from date,
        -- Asked in periods that end on this day or before; null: without end.
        ADD COLUMN asked_until date,
        ADD CONSTRAINT pk_form_line PRIMARY KEY (province_id, id),
        ADD CONSTRAINT ck_form_line_asked CHECK (asked_from <= asked_until);
      CREATE UNIQUE INDEX uq_form_line ON form_line (province_id, plan_id, block, indicator_id, asked_from)
        NULLS NOT DISTINCT;
      DROP TRIGGER tr_form_line_row_before ON form_line;
      CREATE TRIGGER tr_form_line_row_before AFTER INSERT OR UPDATE OR DELETE ON form_line
        FOR EACH ROW EXECUTE FUNCTION keep_row_before('plan_id', 'block', 'indicator_id', 'asked_from');
      -- Rows left behind before this version are found by the longer key too.
      ALTER TABLE row_before DISABLE TRIGGER tr_row_before_append_only;
      UPDATE row_before SET row_key = row_key || '|' WHERE table_name = 'form_line';
      ALTER TABLE row_before ENABLE TRIGGER tr_row_before_append_only;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_form_line_row_before ON form_line;
      -- A form without time is the one that is asked in the end.
      DELETE FROM form_line WHERE asked_until IS NOT NULL;
      DROP INDEX uq_form_line;
      ALTER TABLE form_line
        DROP CONSTRAINT ck_form_line_asked,
        DROP CONSTRAINT pk_form_line,
        DROP COLUMN id,
        DROP COLUMN asked_from,
        DROP COLUMN asked_until,
        ADD CONSTRAINT pk_form_line PRIMARY KEY (province_id, plan_id, block, indicator_id);
      CREATE TRIGGER tr_form_line_row_before AFTER INSERT OR UPDATE OR DELETE ON form_line
        FOR EACH ROW EXECUTE FUNCTION keep_row_before('plan_id', 'block', 'indicator_id');
      ALTER TABLE row_before DISABLE TRIGGER tr_row_before_append_only;
      UPDATE row_before SET row_key = substring(row_key from '^[^|]*[|][^|]*[|][^|]*') WHERE table_name = 'form_line';
      ALTER TABLE row_before ENABLE TRIGGER tr_row_before_append_only;
    `);
  }
}
