import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A noted contradiction has a first day: a plan read as of an earlier day does not show it. Those noted so far get the
 * first day that a statement resting on their document speaks of, else the day the document was issued, else the last
 * day stated on the plan.
 */
export class NotedContradictionsInTime1768000024200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Null: on every day.
      ALTER TABLE discrepancy ADD COLUMN effective_on date;
      UPDATE discrepancy d SET effective_on = coalesce(
        (SELECT min(e.effective_on) FROM evidence v
         JOIN status_entry e ON e.province_id = v.province_id AND e.id = v.status_entry_id
         JOIN item i ON i.province_id = e.province_id AND i.id = e.item_id AND i.plan_id = d.plan_id
         WHERE v.province_id = d.province_id AND v.document_id = d.document_id),
        (SELECT c.issued_on FROM document c WHERE c.province_id = d.province_id AND c.id = d.document_id),
        (SELECT max(e.effective_on) FROM status_entry e
         JOIN item i ON i.province_id = e.province_id AND i.id = e.item_id
         WHERE e.province_id = d.province_id AND i.plan_id = d.plan_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE discrepancy DROP COLUMN effective_on;');
  }
}
