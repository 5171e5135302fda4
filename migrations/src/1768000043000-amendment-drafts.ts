import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An amendment in the making: one document for each published plan, taken up by whoever may write plans. */
export class AmendmentDrafts1768000043000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE amendment_draft (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        document jsonb NOT NULL,
        version integer NOT NULL,
        updated_by uuid,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_amendment_draft PRIMARY KEY (province_id, plan_id),
        CONSTRAINT fk_amendment_draft_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id)
          ON DELETE CASCADE
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE amendment_draft;');
  }
}
