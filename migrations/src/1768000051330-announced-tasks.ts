import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that a unit announces for its next period, and those it announced in its last report, to be answered in this one. */
export class AnnouncedTasks1768000051330 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE submission_task (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        submission_id uuid NOT NULL,
        position integer NOT NULL,
        text text NOT NULL,
        due_on date,
        -- The report that announced it; null: this one does, for the next period.
        announced_in uuid,
        -- What became of it; null: nothing was answered.
        status text,
        result text,
        version integer NOT NULL DEFAULT 0,
        updated_at timestamptz,
        updated_by uuid CONSTRAINT fk_submission_task_updated_by REFERENCES user_account (id),
        CONSTRAINT pk_submission_task PRIMARY KEY (province_id, id),
        CONSTRAINT fk_submission_task_submission
          FOREIGN KEY (province_id, submission_id) REFERENCES submission (province_id, id),
        CONSTRAINT fk_submission_task_announced_in
          FOREIGN KEY (province_id, announced_in) REFERENCES submission (province_id, id),
        CONSTRAINT ck_submission_task_status CHECK (status IN ('completed','inProgress','notStarted','stopped')),
        CONSTRAINT ck_submission_task_answer
          CHECK ((status IS NULL AND result IS NULL) OR (status IS NOT NULL AND announced_in IS NOT NULL)),
        CONSTRAINT ck_submission_task_reason CHECK (status IS DISTINCT FROM 'stopped' OR result IS NOT NULL)
      );
      CREATE INDEX ix_submission_task_order ON submission_task (province_id, submission_id, position);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE submission_task;');
  }
}
