import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['plan_opening', 'indicator_withholding'];

/**
 * A plan is open to visitors by a recorded act, each by itself and none unasked; an indicator may be kept from them. What
 * an owner that opened its totals had published stays open.
 */
export class Openness1768000045000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The last act of a plan speaks. Without one it is closed.
      CREATE TABLE plan_opening (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        opens boolean NOT NULL,
        -- Null only for a closing, and for what was open before acts were kept.
        document_id uuid,
        note text,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid CONSTRAINT fk_plan_opening_recorded_by REFERENCES user_account (id),
        CONSTRAINT pk_plan_opening PRIMARY KEY (province_id, plan_id, seq),
        CONSTRAINT fk_plan_opening_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_plan_opening_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_plan_opening_document CHECK (NOT opens OR document_id IS NOT NULL OR recorded_by IS NULL)
      );
      -- The last act of an indicator speaks. Without one it is told to visitors of an open plan.
      CREATE TABLE indicator_withholding (
        province_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        withheld boolean NOT NULL,
        reason text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid CONSTRAINT fk_indicator_withholding_recorded_by REFERENCES user_account (id),
        CONSTRAINT pk_indicator_withholding PRIMARY KEY (province_id, indicator_id, seq),
        CONSTRAINT fk_indicator_withholding_indicator
          FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id)
      );
      INSERT INTO plan_opening (province_id, plan_id, opens, document_id, recorded_at)
        SELECT p.province_id, p.id, true, p.source_document_id, now()
        FROM plan p JOIN province o ON o.id = p.province_id WHERE o.public_totals AND p.state = 'published';
    `);
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`
        CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM tiendo_app;
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE indicator_withholding, plan_opening;');
  }
}
