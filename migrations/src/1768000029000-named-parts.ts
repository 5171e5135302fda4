import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An indicator may be a named part of another: of those it comprises ("gồm"), or one among others ("trong đó"). */
export class NamedParts1768000029000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE indicator
        ADD COLUMN parent_indicator_id uuid,
        ADD COLUMN part_kind text,
        ADD CONSTRAINT fk_indicator_parent FOREIGN KEY (province_id, parent_indicator_id)
          REFERENCES indicator (province_id, id),
        ADD CONSTRAINT ck_indicator_part CHECK ((parent_indicator_id IS NULL) = (part_kind IS NULL)),
        ADD CONSTRAINT ck_indicator_part_kind CHECK (part_kind IN ('comprises', 'ofWhich')),
        ADD CONSTRAINT ck_indicator_part_itself CHECK (parent_indicator_id <> id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE indicator DROP COLUMN parent_indicator_id, DROP COLUMN part_kind;');
  }
}
