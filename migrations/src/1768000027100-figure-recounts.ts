import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Periods whose kept figures wait to be worked out again by a rule that changed. A row stays, with its end, until the
 * last of its plan is done, so that it can be told how far the work has come.
 */
export class FigureRecounts1768000027100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE figure_recount (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        period_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        place integer NOT NULL DEFAULT 0,
        done_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        tried_at timestamptz,
        CONSTRAINT pk_figure_recount PRIMARY KEY (province_id, plan_id, period_id),
        CONSTRAINT fk_figure_recount_plan_period FOREIGN KEY (province_id, plan_id, period_id)
          REFERENCES plan_period (province_id, plan_id, period_id) ON DELETE CASCADE
      );
      CREATE INDEX ix_figure_recount_waiting ON figure_recount (asked_at) WHERE done_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE figure_recount;');
  }
}
