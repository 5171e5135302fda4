import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an indicator's figures are, where that is stated. What nobody stated stays open, so that it goes on following the
 * measure unit and the aggregation of each day, corrected ones too.
 */
export class IndicatorKind1768000027000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE indicator
        ADD COLUMN kind text,
        ADD CONSTRAINT ck_indicator_kind CHECK (kind IN ('rate', 'stock', 'flow'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE indicator DROP COLUMN kind;');
  }
}
