import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that stand in the system as a source states them: what is a draft there stays one, and no day runs on. */
export class RequestsOfSources1768000052100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE report_request ADD COLUMN from_source boolean NOT NULL DEFAULT false');
    // Requests of people name them; those of real provinces that name nobody were loaded with their source.
    await queryRunner.query(
      `UPDATE report_request r SET from_source = true FROM province o
       WHERE o.id = r.province_id AND NOT o.simulated AND r.created_by IS NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE report_request DROP COLUMN from_source');
  }
}
