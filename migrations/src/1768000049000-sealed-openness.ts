import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns of their keys behind the owner. */
const SEALED: Readonly<Record<string, string>> = {
  plan_opening: 'plan_id,seq',
  indicator_withholding: 'indicator_id,seq',
};
/** As in SealedRows1768000044000: what was there before rows were sealed. */
const BASELINE = '00000000-0000-4000-8000-000000000001';

/** The trail vouches for the acts that open plans to visitors and keep indicators from them, as for every other act. */
export class SealedOpenness1768000049000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, key] of Object.entries(SEALED)) {
      await queryRunner.query(`
        SET LOCAL timezone = 'UTC';
        INSERT INTO row_seal (province_id, writing, table_name, keys, digests)
        SELECT t.province_id, '${BASELINE}', '${table}', array_agg(row_key(to_jsonb(t), string_to_array('${key}', ','))),
          array_agg(row_digest(to_jsonb(t), '{}'))
        FROM ${table} t GROUP BY t.province_id;
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
    for (const table of Object.keys(SEALED)) {
      await queryRunner.query(`
        DROP TRIGGER tr_${table}_seal_inserted ON ${table};
        DROP TRIGGER tr_${table}_seal_updated ON ${table};
        DROP TRIGGER tr_${table}_seal_deleted ON ${table};
      `);
    }
  }
}
