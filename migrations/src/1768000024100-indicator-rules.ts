import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules of indicators in time. What an indicator was first given stays in its own row; every later correction (for all
 * days) and change (from a day on) is a row here that says only what it names.
 */
export class IndicatorRules1768000024100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE indicator_rule (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        indicator_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        -- First day the change holds for. Null: a correction, which holds for all days from its recording on.
        effective_on date,
        -- What it names, by field of the rule: {"aggregation": "max"}, {"limitHigh": null}.
        rule jsonb NOT NULL,
        document_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_indicator_rule PRIMARY KEY (province_id, id),
        CONSTRAINT fk_indicator_rule_indicator FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id),
        CONSTRAINT fk_indicator_rule_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT fk_indicator_rule_recorded_by FOREIGN KEY (recorded_by) REFERENCES user_account (id),
        CONSTRAINT ck_indicator_rule_names CHECK (jsonb_typeof(rule) = 'object' AND rule <> '{}'::jsonb)
      );
      CREATE INDEX ix_indicator_rule_indicator ON indicator_rule (province_id, indicator_id, seq);
      CREATE TRIGGER tr_indicator_rule_append_only BEFORE UPDATE OR DELETE ON indicator_rule
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER tr_indicator_rule_no_truncate BEFORE TRUNCATE ON indicator_rule
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON indicator_rule FROM tiendo_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE indicator_rule;');
  }
}
