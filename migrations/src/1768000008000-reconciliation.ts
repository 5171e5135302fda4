import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['issued_headline', 'discrepancy_settlement'];

/**
 * Đối chiếu số liệu: both sides of a contradiction that a reader noted, headlines of reports as they were issued, and
 * who settled a contradiction, how and why. Nothing here changes a figure.
 */
export class Reconciliation1768000008000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE discrepancy
        -- Each: the figure as the source prints it in both languages, its document and section. Null: told in the text.
        ADD COLUMN left_side jsonb,
        ADD COLUMN right_side jsonb,
        ADD CONSTRAINT ck_discrepancy_sides CHECK ((left_side IS NULL) = (right_side IS NULL));

      CREATE TABLE issued_headline (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        document_id uuid,
        source_section text,
        kind text NOT NULL,
        -- Pillar of targets, group of tasks; null: the plan as a whole.
        section_code text,
        -- completed by the plan's own rule, going on next year, or one status.
        counted text NOT NULL,
        count integer NOT NULL,
        total integer NOT NULL,
        -- As printed, with a point as its mark: the number of decimals is the precision it is compared at.
        percent text,
        as_of date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_issued_headline PRIMARY KEY (province_id, id),
        CONSTRAINT fk_issued_headline_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_issued_headline_document FOREIGN KEY (province_id, document_id)
          REFERENCES document (province_id, id),
        CONSTRAINT ck_issued_headline_kind CHECK (kind IN ('target','task')),
        CONSTRAINT ck_issued_headline_counted CHECK (counted IN ('completed','continuing','mostlyCompleted','inProgress',
          'awaitingApproval','yearEnd','notStarted','notMet','stopped')),
        CONSTRAINT ck_issued_headline_count CHECK (count >= 0 AND total >= 0),
        CONSTRAINT ck_issued_headline_percent CHECK (percent ~ '^\\d{1,4}(\\.\\d{1,4})?$')
      );
      CREATE INDEX ix_issued_headline_plan ON issued_headline (province_id, plan_id);

      CREATE TABLE discrepancy_settlement (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        -- Names the contradiction with both its figures: a new figure makes a new key, and so opens it again.
        finding_key text NOT NULL,
        kind text NOT NULL,
        -- What it is about, without its figures: finds what was settled before a figure changed.
        subject text NOT NULL,
        left_figure text,
        right_figure text,
        -- Null: this row withdraws a settlement.
        way text,
        reason text NOT NULL,
        document_id uuid,
        withdraws uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_discrepancy_settlement PRIMARY KEY (province_id, id),
        CONSTRAINT uq_discrepancy_settlement_withdraws UNIQUE (province_id, withdraws),
        CONSTRAINT fk_discrepancy_settlement_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_discrepancy_settlement_document FOREIGN KEY (province_id, document_id)
          REFERENCES document (province_id, id),
        CONSTRAINT fk_discrepancy_settlement_withdraws FOREIGN KEY (province_id, withdraws)
          REFERENCES discrepancy_settlement (province_id, id),
        CONSTRAINT ck_discrepancy_settlement_way CHECK (way IN ('keepLeft','keepRight','correctLeft','correctRight',
          'differentBasis','restateStatus','accept')),
        CONSTRAINT ck_discrepancy_settlement_withdrawal CHECK ((way IS NULL) = (withdraws IS NOT NULL))
      );
      CREATE INDEX ix_discrepancy_settlement_plan ON discrepancy_settlement (province_id, plan_id, finding_key);
    `);
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`
        CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM tiendo_app;
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE discrepancy_settlement, issued_headline;
      ALTER TABLE discrepancy DROP COLUMN left_side, DROP COLUMN right_side;
    `);
  }
}
