import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who supplies a figure, beside the unit it is about: a line of a form may name a supplier, and a statement keeps the
 * one it came from. Null in both: the unit supplies its own.
 */
export class Suppliers1768000028500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE form_line
        ADD COLUMN supplier_unit_id uuid,
        ADD CONSTRAINT fk_form_line_supplier FOREIGN KEY (province_id, supplier_unit_id) REFERENCES unit (province_id, id);
      ALTER TABLE observation
        ADD COLUMN supplier_unit_id uuid,
        ADD CONSTRAINT fk_observation_supplier FOREIGN KEY (province_id, supplier_unit_id)
          REFERENCES unit (province_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE form_line DROP COLUMN supplier_unit_id;
      ALTER TABLE observation DROP COLUMN supplier_unit_id;
    `);
  }
}
