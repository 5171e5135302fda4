import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A statement may name whom it waits for, with the letter (tờ trình) from whose day on days are counted, and the day an
 * item left for the year's end is evaluated on. A plan caps achievements at 100%, at 120% or not at all.
 */
export class AwaitedAndEvaluated1768000025000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE status_entry
        ADD COLUMN evaluation_on date,
        ADD COLUMN awaiting_authority text,
        ADD COLUMN submission_number text,
        ADD COLUMN submission_symbol text,
        ADD COLUMN submission_issued_on date,
        ADD COLUMN submission_document_id uuid,
        ADD CONSTRAINT ck_status_entry_evaluation CHECK ((evaluation_on IS NULL) OR (status = 'yearEnd')),
        ADD CONSTRAINT ck_status_entry_submission CHECK (
          ((submission_number IS NULL) = (submission_issued_on IS NULL))
          AND ((submission_number IS NULL) OR (awaiting_authority IS NOT NULL))
          AND ((submission_number IS NOT NULL) OR ((submission_symbol IS NULL) AND (submission_document_id IS NULL)))),
        ADD CONSTRAINT fk_status_entry_submission FOREIGN KEY (province_id, submission_document_id)
          REFERENCES document (province_id, id);
      ALTER TABLE plan_version
        ADD CONSTRAINT ck_plan_version_achievement_cap CHECK (
          COALESCE(policy -> 'achievementCap', 'null'::jsonb) IN ('null'::jsonb, '100'::jsonb, '120'::jsonb));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE plan_version DROP CONSTRAINT ck_plan_version_achievement_cap;
      ALTER TABLE status_entry
        DROP COLUMN evaluation_on, DROP COLUMN awaiting_authority, DROP COLUMN submission_number,
        DROP COLUMN submission_symbol, DROP COLUMN submission_issued_on, DROP COLUMN submission_document_id;
    `);
  }
}
