import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What millions of figures need not pay for twice.
 *
 * - `ix_observation_series` served one question that has no period: what was stated for a province as a whole. It now
 *   holds those rows only; everything by period has `ix_observation_period`.
 * - `fk_figure_observation` looked up row by row what is checked by statement now. A key has to do two things: refuse a
 *   row without its parent, and refuse to take the parent away. The second cannot happen here: `observation` refuses
 *   UPDATE, DELETE and TRUNCATE, of its owner too. The first is what the triggers do, for a thousand rows at once.
 * - `fk_standing_plan` and `fk_standing_period` become one key on `plan_period`, which has keys on both: a standing in a
 *   period that its plan does not report on is refused as well.
 */
export class BulkKeys1768000014000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ix_observation_series;
      CREATE INDEX ix_observation_province ON observation (province_id, indicator_id, seq) WHERE unit_id IS NULL;

      -- By the key of every row: a plan made for one figure would read the whole table when a thousand come.
      CREATE FUNCTION require_observation() RETURNS trigger LANGUAGE plpgsql
        SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
      BEGIN
        IF EXISTS (SELECT FROM written w WHERE NOT EXISTS (
          SELECT FROM observation o WHERE o.province_id = w.province_id AND o.id = w.observation_id)) THEN
          RAISE EXCEPTION 'figure: a row names no observation' USING ERRCODE = 'foreign_key_violation',
            CONSTRAINT = 'fk_figure_observation', TABLE = 'figure';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tr_figure_inserted AFTER INSERT ON figure REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION require_observation();
      CREATE TRIGGER tr_figure_updated AFTER UPDATE ON figure REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION require_observation();
      ALTER TABLE figure DROP CONSTRAINT fk_figure_observation;

      ALTER TABLE standing
        ADD CONSTRAINT fk_standing_plan_period FOREIGN KEY (province_id, plan_id, period_id)
          REFERENCES plan_period (province_id, plan_id, period_id),
        DROP CONSTRAINT fk_standing_plan,
        DROP CONSTRAINT fk_standing_period;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE standing
        ADD CONSTRAINT fk_standing_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        ADD CONSTRAINT fk_standing_period FOREIGN KEY (province_id, period_id) REFERENCES period (province_id, id),
        DROP CONSTRAINT fk_standing_plan_period;
      DROP TRIGGER tr_figure_inserted ON figure;
      DROP TRIGGER tr_figure_updated ON figure;
      DROP FUNCTION require_observation();
      ALTER TABLE figure ADD CONSTRAINT fk_figure_observation
        FOREIGN KEY (province_id, observation_id) REFERENCES observation (province_id, id);
      DROP INDEX ix_observation_province;
      CREATE INDEX ix_observation_series ON observation (province_id, indicator_id, unit_id, as_of, seq);
    `);
  }
}
