import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An amendment that does not mention counting has no counting rule. Until now it kept a copy of the rule of its day,
 * which then outranked a rule of an earlier day recorded afterwards; a copy equal to what spoke when it was recorded is
 * taken out.
 */
export class CountingRulesNamed1768000024000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE plan_version ALTER COLUMN policy DROP NOT NULL;
      ALTER TABLE plan_version DISABLE TRIGGER tr_plan_version_append_only;
      -- What each version would have copied: the rule of its day among those recorded before it, else the first of all.
      WITH copied AS (
        SELECT v.province_id, v.id, (
          SELECT e.policy FROM plan_version e
          WHERE e.province_id = v.province_id AND e.plan_id = v.plan_id AND e.seq < v.seq
          ORDER BY e.effective_on <= v.effective_on DESC,
            CASE WHEN e.effective_on <= v.effective_on THEN e.effective_on END DESC,
            CASE WHEN e.effective_on <= v.effective_on THEN e.seq END DESC, e.effective_on, e.seq
          LIMIT 1) AS policy
        FROM plan_version v
      )
      UPDATE plan_version v SET policy = NULL FROM copied c
      WHERE c.province_id = v.province_id AND c.id = v.id AND c.policy = v.policy;
      ALTER TABLE plan_version ENABLE TRIGGER tr_plan_version_append_only;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE plan_version DISABLE TRIGGER tr_plan_version_append_only;
      WITH spoke AS (
        SELECT v.province_id, v.id, (
          SELECT e.policy FROM plan_version e
          WHERE e.province_id = v.province_id AND e.plan_id = v.plan_id AND e.seq < v.seq AND e.policy IS NOT NULL
          ORDER BY e.effective_on <= v.effective_on DESC,
            CASE WHEN e.effective_on <= v.effective_on THEN e.effective_on END DESC,
            CASE WHEN e.effective_on <= v.effective_on THEN e.seq END DESC, e.effective_on, e.seq
          LIMIT 1) AS policy
        FROM plan_version v WHERE v.policy IS NULL
      )
      UPDATE plan_version v SET policy = s.policy FROM spoke s WHERE s.province_id = v.province_id AND s.id = v.id;
      ALTER TABLE plan_version ENABLE TRIGGER tr_plan_version_append_only;
      ALTER TABLE plan_version ALTER COLUMN policy SET NOT NULL;
    `);
  }
}
