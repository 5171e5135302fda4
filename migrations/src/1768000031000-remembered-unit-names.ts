import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units that somebody gave to names as tables write them, so that nobody is asked twice. */
export class RememberedUnitNames1768000031000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE remembered_unit_name (
        province_id uuid NOT NULL,
        name_key text NOT NULL,
        unit_id uuid NOT NULL,
        name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_remembered_unit_name PRIMARY KEY (province_id, name_key, unit_id),
        CONSTRAINT fk_remembered_unit_name_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id)
          ON DELETE CASCADE
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE remembered_unit_name;');
  }
}
