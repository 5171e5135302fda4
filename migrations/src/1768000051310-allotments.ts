import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns of their keys behind the owner. */
const TABLES: Readonly<Record<string, string>> = { allotment_act: 'id', allotment: 'act_id,unit_id' };

/** Giao chỉ tiêu: levels of targets allotted to single units by a document, from a day on. */
export class Allotments1768000051310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE allotment_act (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- Grows with recording: of two levels of a unit for the same day the later one speaks.
        seq bigint GENERATED ALWAYS AS IDENTITY,
        -- The target, and its measure by what stays through amendments.
        item_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        horizon integer,
        effective_on date NOT NULL,
        document_id uuid NOT NULL,
        -- What was divided by the shares of the units; null: each level was named.
        quantity numeric(20,6),
        note text,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid CONSTRAINT fk_allotment_act_recorded_by REFERENCES user_account (id),
        CONSTRAINT pk_allotment_act PRIMARY KEY (province_id, id),
        CONSTRAINT fk_allotment_act_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id),
        CONSTRAINT fk_allotment_act_indicator FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id),
        CONSTRAINT fk_allotment_act_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_allotment_act_quantity CHECK (quantity >= 0)
      );
      CREATE INDEX ix_allotment_act_item ON allotment_act (province_id, item_id);
      CREATE TABLE allotment (
        province_id uuid NOT NULL,
        act_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        -- In the indicator's unit of measure. Null: nothing is allotted to the unit any more.
        value numeric(20,6),
        value_upper numeric(20,6),
        -- Its share of the quantity of the act.
        share numeric(20,6),
        CONSTRAINT pk_allotment PRIMARY KEY (province_id, act_id, unit_id),
        CONSTRAINT fk_allotment_act FOREIGN KEY (province_id, act_id) REFERENCES allotment_act (province_id, id),
        CONSTRAINT fk_allotment_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_allotment_upper CHECK (value_upper IS NULL OR (value IS NOT NULL AND value <= value_upper)),
        CONSTRAINT ck_allotment_share CHECK (share IS NULL OR (value IS NOT NULL AND share >= 0))
      );
    `);
    for (const [table, key] of Object.entries(TABLES)) {
      await queryRunner.query(`
        CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM tiendo_app;
        CREATE TRIGGER tr_${table}_seal_inserted AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written
          FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '');
        CREATE TRIGGER tr_${table}_seal_updated AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS gone NEW TABLE AS written
          FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '');
        CREATE TRIGGER tr_${table}_seal_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS gone
          FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '');
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE allotment, allotment_act;');
  }
}
