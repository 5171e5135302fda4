import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Headlines of issued reports can be corrected and withdrawn, as everything stated: by a row that names the one before. */
export class HeadlinesCorrected1768000015000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE issued_headline
        ADD COLUMN supersedes uuid,
        ADD COLUMN withdraws uuid,
        -- Why it was withdrawn.
        ADD COLUMN reason text,
        ADD CONSTRAINT fk_issued_headline_supersedes FOREIGN KEY (province_id, supersedes)
          REFERENCES issued_headline (province_id, id),
        ADD CONSTRAINT fk_issued_headline_withdraws FOREIGN KEY (province_id, withdraws)
          REFERENCES issued_headline (province_id, id),
        ADD CONSTRAINT uq_issued_headline_withdraws UNIQUE (province_id, withdraws),
        ADD CONSTRAINT ck_issued_headline_withdrawal CHECK ((withdraws IS NULL) = (reason IS NULL)),
        ADD CONSTRAINT ck_issued_headline_names_one CHECK (supersedes IS NULL OR withdraws IS NULL);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // Without the columns a withdrawal would read as a headline of its own, and a corrected one would stand again.
    await queryRunner.query(`
      ALTER TABLE issued_headline DISABLE TRIGGER tr_issued_headline_append_only;
      DELETE FROM issued_headline WHERE withdraws IS NOT NULL
        OR id IN (SELECT withdraws FROM issued_headline UNION SELECT supersedes FROM issued_headline);
      ALTER TABLE issued_headline ENABLE TRIGGER tr_issued_headline_append_only;
      ALTER TABLE issued_headline DROP COLUMN supersedes, DROP COLUMN withdraws, DROP COLUMN reason;
    `);
  }
}
