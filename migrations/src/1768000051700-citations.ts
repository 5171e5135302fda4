import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rests on a document is found by the document; figures that units report name none and stay out of the index. */
export class Citations1768000051700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX ix_evidence_document ON evidence (province_id, document_id);
      CREATE INDEX ix_observation_source ON observation (province_id, source_document_id)
        WHERE source_document_id IS NOT NULL;
      CREATE INDEX ix_status_entry_source ON status_entry (province_id, source_document_id)
        WHERE source_document_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_evidence_document, ix_observation_source, ix_status_entry_source;');
  }
}
