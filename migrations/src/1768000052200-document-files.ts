import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every file a document has had: a further one is a new version, and those before it stay. */
export class DocumentFiles1768000052200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE document_file (
        province_id uuid NOT NULL,
        -- Grows with recording: the last one is what the document shows.
        seq bigint GENERATED ALWAYS AS IDENTITY,
        document_id uuid NOT NULL,
        file_sha256 text NOT NULL,
        added_at timestamptz NOT NULL,
        added_by uuid CONSTRAINT fk_document_file_added_by REFERENCES user_account (id),
        CONSTRAINT pk_document_file PRIMARY KEY (province_id, seq),
        CONSTRAINT fk_document_file_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT fk_document_file_file FOREIGN KEY (province_id, file_sha256) REFERENCES stored_file (province_id, sha256)
      );
      CREATE INDEX ix_document_file_document ON document_file (province_id, document_id);
      CREATE INDEX ix_document_file_file ON document_file (province_id, file_sha256);
      CREATE TRIGGER tr_document_file_append_only BEFORE UPDATE OR DELETE ON document_file
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER tr_document_file_no_truncate BEFORE TRUNCATE ON document_file
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON document_file FROM tiendo_app;
      CREATE TRIGGER tr_document_file_seal_inserted AFTER INSERT ON document_file REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('seq', '');
      CREATE TRIGGER tr_document_file_seal_updated AFTER UPDATE ON document_file
        REFERENCING OLD TABLE AS gone NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('seq', '');
      CREATE TRIGGER tr_document_file_seal_deleted AFTER DELETE ON document_file REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('seq', '');
      INSERT INTO document_file (province_id, document_id, file_sha256, added_at, added_by)
      SELECT province_id, id, file_sha256, created_at, created_by FROM document WHERE file_sha256 IS NOT NULL
      ORDER BY created_at, id;
      -- Reports that name a document are found by it.
      CREATE INDEX ix_report_request_document ON report_request (province_id, document_id)
        WHERE document_id IS NOT NULL;
      CREATE INDEX ix_submission_line_document ON submission_line (province_id, document_id)
        WHERE document_id IS NOT NULL;
      CREATE INDEX ix_submission_step_document ON submission_step (province_id, document_id)
        WHERE document_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ix_report_request_document, ix_submission_line_document, ix_submission_step_document;
      DROP TABLE document_file;
    `);
  }
}
