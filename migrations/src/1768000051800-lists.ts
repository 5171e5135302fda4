import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists (bảng kê): what columns an office sets, which requests ask them, and the rows that units have in their reports. */
export class Lists1768000051800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE list_definition (
        province_id uuid NOT NULL CONSTRAINT fk_list_definition_province REFERENCES province (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        -- Columns, states, what is carried on, what it counts.
        definition jsonb NOT NULL,
        -- No new request asks it.
        retired boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by uuid CONSTRAINT fk_list_definition_created_by REFERENCES user_account (id),
        CONSTRAINT pk_list_definition PRIMARY KEY (province_id, id),
        CONSTRAINT uq_list_definition_code UNIQUE (province_id, code),
        CONSTRAINT ck_list_definition_columns CHECK (jsonb_array_length(definition -> 'columns') > 0)
      );
      CREATE TABLE report_request_list (
        province_id uuid NOT NULL,
        request_id uuid NOT NULL,
        list_id uuid NOT NULL,
        position integer NOT NULL,
        -- The list as it stood when the request was opened; null: it was not.
        asked jsonb,
        CONSTRAINT pk_report_request_list PRIMARY KEY (province_id, request_id, list_id),
        CONSTRAINT fk_report_request_list_request
          FOREIGN KEY (province_id, request_id) REFERENCES report_request (province_id, id),
        CONSTRAINT fk_report_request_list_list
          FOREIGN KEY (province_id, list_id) REFERENCES list_definition (province_id, id)
      );
      CREATE TABLE submission_list (
        province_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        list_id uuid NOT NULL,
        -- The unit has nothing to list.
        is_none boolean NOT NULL DEFAULT false,
        -- Why what the checks doubt is right all the same.
        pass_reason text,
        version integer NOT NULL DEFAULT 0,
        updated_at timestamptz,
        updated_by uuid CONSTRAINT fk_submission_list_updated_by REFERENCES user_account (id),
        CONSTRAINT pk_submission_list PRIMARY KEY (province_id, submission_id, list_id),
        CONSTRAINT fk_submission_list_submission
          FOREIGN KEY (province_id, submission_id) REFERENCES submission (province_id, id),
        CONSTRAINT fk_submission_list_list
          FOREIGN KEY (province_id, list_id) REFERENCES list_definition (province_id, id)
      );
      CREATE TABLE submission_list_row (
        province_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        -- Given by who writes it, so that a row sent twice is one row.
        id uuid NOT NULL,
        list_id uuid NOT NULL,
        position integer NOT NULL,
        -- null: the list has no states, or none was chosen.
        state text,
        -- By the code of the column.
        cells jsonb NOT NULL,
        -- The report whose row it carries on; null: it is new in this one.
        carried_from uuid,
        version integer NOT NULL DEFAULT 0,
        updated_at timestamptz,
        updated_by uuid CONSTRAINT fk_submission_list_row_updated_by REFERENCES user_account (id),
        CONSTRAINT pk_submission_list_row PRIMARY KEY (province_id, submission_id, id),
        CONSTRAINT fk_submission_list_row_list
          FOREIGN KEY (province_id, submission_id, list_id)
          REFERENCES submission_list (province_id, submission_id, list_id),
        CONSTRAINT fk_submission_list_row_carried_from
          FOREIGN KEY (province_id, carried_from) REFERENCES submission (province_id, id),
        CONSTRAINT ck_submission_list_row_state CHECK (state IN ('planned','ongoing','done')),
        CONSTRAINT ck_submission_list_row_cells CHECK (jsonb_typeof(cells) = 'object')
      );
      CREATE INDEX ix_submission_list_row_order
        ON submission_list_row (province_id, submission_id, list_id, position);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE submission_list_row; DROP TABLE submission_list; DROP TABLE report_request_list; DROP TABLE list_definition;',
    );
  }
}
