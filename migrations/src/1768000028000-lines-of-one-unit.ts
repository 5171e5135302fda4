import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of a form asks every unit of a block, or one unit. */
export class LinesOfOneUnit1768000028000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE form_line
        ALTER COLUMN block DROP NOT NULL,
        -- The only unit that is asked; null: every unit of the block.
        ADD COLUMN unit_id uuid,
        ADD CONSTRAINT fk_form_line_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        ADD CONSTRAINT ck_form_line_who CHECK ((block IS NULL) <> (unit_id IS NULL));
      DROP INDEX uq_form_line;
      CREATE UNIQUE INDEX uq_form_line ON form_line (province_id, plan_id, block, unit_id, indicator_id, asked_from)
        NULLS NOT DISTINCT;
      DROP TRIGGER tr_form_line_row_before ON form_line;
      CREATE TRIGGER tr_form_line_row_before AFTER INSERT OR UPDATE OR DELETE ON form_line
        FOR EACH ROW EXECUTE FUNCTION keep_row_before('plan_id', 'block', 'indicator_id', 'asked_from', 'unit_id');
      -- Rows left behind before this version are found by the longer key too.
      ALTER TABLE row_before DISABLE TRIGGER tr_row_before_append_only;
      UPDATE row_before SET row_key = row_key || '|' WHERE table_name = 'form_line';
      ALTER TABLE row_before ENABLE TRIGGER tr_row_before_append_only;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_form_line_row_before ON form_line;
      DELETE FROM form_line WHERE unit_id IS NOT NULL;
      DROP INDEX uq_form_line;
      ALTER TABLE form_line
        DROP CONSTRAINT ck_form_line_who,
        DROP COLUMN unit_id,
        ALTER COLUMN block SET NOT NULL;
      CREATE UNIQUE INDEX uq_form_line ON form_line (province_id, plan_id, block, indicator_id, asked_from)
        NULLS NOT DISTINCT;
      CREATE TRIGGER tr_form_line_row_before AFTER INSERT OR UPDATE OR DELETE ON form_line
        FOR EACH ROW EXECUTE FUNCTION keep_row_before('plan_id', 'block', 'indicator_id', 'asked_from');
      ALTER TABLE row_before DISABLE TRIGGER tr_row_before_append_only;
      UPDATE row_before SET row_key = substring(row_key from '^[^|]*[|][^|]*[|][^|]*[|][^|]*') WHERE table_name = 'form_line';
      ALTER TABLE row_before ENABLE TRIGGER tr_row_before_append_only;
    `);
  }
}
