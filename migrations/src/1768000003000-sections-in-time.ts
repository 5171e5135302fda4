import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An amendment may add a pillar, a goal or a task group. Null in both columns: the plan had it when it was issued.
 * Figures asked for an earlier day, or as known earlier, do not show what came later.
 */
export class SectionsInTime1768000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['pillar', 'goal', 'task_group']) {
      await queryRunner.query(`
        ALTER TABLE ${table} ADD COLUMN added_on date, ADD COLUMN added_at timestamptz,
          ADD CONSTRAINT ck_${table}_added CHECK ((added_on IS NULL) = (added_at IS NULL));
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['pillar', 'goal', 'task_group']) {
      await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN added_on, DROP COLUMN added_at;`);
    }
  }
}
