import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that had to leave at once keeps its row without its content: when, by whom and why. */
export class RemovedFiles1768000040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE stored_file
        ADD COLUMN removed_at timestamptz,
        ADD COLUMN removed_by uuid CONSTRAINT fk_stored_file_removed_by REFERENCES user_account (id),
        ADD COLUMN removed_reason text,
        ADD CONSTRAINT ck_stored_file_removed CHECK ((removed_at IS NULL) = (removed_reason IS NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE stored_file DROP COLUMN removed_at, DROP COLUMN removed_by, DROP COLUMN removed_reason;
    `);
  }
}
