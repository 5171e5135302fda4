import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which lines of its reports a unit has given to a division or an officer of its own, from one period to the next. */
export class ReportLineHolders1768000051400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE report_line_holder (
        province_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        -- The unit the line is about.
        subject_unit_id uuid NOT NULL,
        division text,
        user_id uuid,
        CONSTRAINT pk_report_line_holder PRIMARY KEY (province_id, unit_id, indicator_id, subject_unit_id),
        CONSTRAINT fk_report_line_holder_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_report_line_holder_indicator
          FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id),
        CONSTRAINT fk_report_line_holder_subject
          FOREIGN KEY (province_id, subject_unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_report_line_holder_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE,
        CONSTRAINT ck_report_line_holder_named CHECK (division IS NOT NULL OR user_id IS NOT NULL)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE report_line_holder;');
  }
}
