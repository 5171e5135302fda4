import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a statement on an item leaves as it was has a revision of its own, so that readers keep it; and statements
 * recorded since a moment are found without reading all.
 */
export class ContentRevision1768000046000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE plan ADD COLUMN content_revision bigint NOT NULL DEFAULT 1;
      CREATE INDEX ix_status_entry_recorded ON status_entry (province_id, recorded_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ix_status_entry_recorded;
      ALTER TABLE plan DROP COLUMN content_revision;
    `);
  }
}
