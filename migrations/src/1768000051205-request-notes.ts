import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office tells those it asks beside its letter: where the outline comes from, whom to call. */
export class RequestNotes1768000051205 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE report_request ADD COLUMN note text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE report_request DROP COLUMN note');
  }
}
