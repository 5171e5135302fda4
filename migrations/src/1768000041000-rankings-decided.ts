import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ranking is published with: how ranges came to one place, and the document that orders departments to be ranked. */
export class RankingsDecided1768000041000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE ranking_publication
        -- How figures that leave several places came to one. Null: none did, or it was published before this was asked.
        ADD COLUMN ranges text,
        ADD COLUMN basis_document_id uuid,
        ADD CONSTRAINT ck_ranking_publication_ranges CHECK (ranges IN ('certainEnd')),
        ADD CONSTRAINT fk_ranking_publication_basis
          FOREIGN KEY (province_id, basis_document_id) REFERENCES document (province_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE ranking_publication DROP COLUMN ranges, DROP COLUMN basis_document_id;');
  }
}
