import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of units: what is asked of whom until when, what each answers, and every step it takes on its way. */
export class Submissions1768000051000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE day_off_year (
        province_id uuid NOT NULL CONSTRAINT fk_day_off_year_province REFERENCES province (id),
        year integer NOT NULL,
        -- Grows whenever the days of the year are saved; what If-Match names.
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_day_off_year PRIMARY KEY (province_id, year)
      );
      CREATE TABLE day_off (
        province_id uuid NOT NULL,
        day date NOT NULL,
        year integer NOT NULL,
        -- True: a weekend day that is worked instead.
        working boolean NOT NULL,
        name text NOT NULL,
        CONSTRAINT pk_day_off PRIMARY KEY (province_id, day),
        CONSTRAINT fk_day_off_year FOREIGN KEY (province_id, year) REFERENCES day_off_year (province_id, year),
        CONSTRAINT ck_day_off_year CHECK (date_part('year', day) = year)
      );

      CREATE TABLE report_request (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        title text NOT NULL,
        period_id uuid NOT NULL,
        -- The letter that calls for the reports.
        document_id uuid,
        -- As it was set; days off move it on when it is read.
        due_on date NOT NULL,
        due_time text NOT NULL,
        answer text NOT NULL DEFAULT 'system',
        -- [{code, title, required}]
        outline jsonb NOT NULL DEFAULT '[]',
        asks_items boolean NOT NULL DEFAULT false,
        state text NOT NULL DEFAULT 'draft',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by uuid CONSTRAINT fk_report_request_created_by REFERENCES user_account (id),
        opened_at timestamptz,
        opened_by uuid CONSTRAINT fk_report_request_opened_by REFERENCES user_account (id),
        withdrawn_reason text,
        CONSTRAINT pk_report_request PRIMARY KEY (province_id, id),
        CONSTRAINT fk_report_request_period FOREIGN KEY (province_id, period_id) REFERENCES period (province_id, id),
        CONSTRAINT fk_report_request_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_report_request_state CHECK (state IN ('draft','open','withdrawn')),
        CONSTRAINT ck_report_request_answer CHECK (answer IN ('system','withDocument')),
        CONSTRAINT ck_report_request_due_time CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        CONSTRAINT ck_report_request_opened CHECK (state <> 'open' OR opened_at IS NOT NULL),
        CONSTRAINT ck_report_request_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL))
      );
      CREATE INDEX ix_report_request_due ON report_request (province_id, due_on);
      CREATE TABLE report_request_plan (
        province_id uuid NOT NULL,
        request_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_report_request_plan PRIMARY KEY (province_id, request_id, plan_id),
        CONSTRAINT fk_report_request_plan_request
          FOREIGN KEY (province_id, request_id) REFERENCES report_request (province_id, id),
        CONSTRAINT fk_report_request_plan_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id)
      );
      CREATE TABLE report_request_unit (
        province_id uuid NOT NULL,
        request_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        CONSTRAINT pk_report_request_unit PRIMARY KEY (province_id, request_id, unit_id),
        CONSTRAINT fk_report_request_unit_request
          FOREIGN KEY (province_id, request_id) REFERENCES report_request (province_id, id),
        CONSTRAINT fk_report_request_unit_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id)
      );

      -- The last number of receipts in a year; its row is what sendings of one owner wait for.
      CREATE TABLE receipt_counter (
        province_id uuid NOT NULL CONSTRAINT fk_receipt_counter_province REFERENCES province (id),
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT pk_receipt_counter PRIMARY KEY (province_id, year)
      );
      CREATE TABLE submission (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'drafting',
        -- Grows with every write to anything in it, so that a leader approves what they saw.
        version integer NOT NULL DEFAULT 1,
        -- Whether it is late is told by the first sending.
        first_sent_at timestamptz,
        last_sent_at timestamptz,
        receipt text,
        CONSTRAINT pk_submission PRIMARY KEY (province_id, id),
        CONSTRAINT uq_submission_unit UNIQUE (province_id, request_id, unit_id),
        CONSTRAINT uq_submission_receipt UNIQUE (province_id, receipt),
        CONSTRAINT fk_submission_request FOREIGN KEY (province_id, request_id) REFERENCES report_request (province_id, id),
        CONSTRAINT fk_submission_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_submission_state CHECK (state IN ('drafting','awaitingApproval','sent')),
        CONSTRAINT ck_submission_sent CHECK (state <> 'sent' OR (last_sent_at IS NOT NULL AND receipt IS NOT NULL)),
        CONSTRAINT ck_submission_first_sent CHECK (first_sent_at <= last_sent_at)
      );
      CREATE INDEX ix_submission_of_unit ON submission (province_id, unit_id);

      -- What was asked when the request was opened, and what the unit answers. It counts nowhere: only an observation does.
      CREATE TABLE submission_line (
        province_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        -- The unit it is about: the reporting unit, or one whose data it holds.
        subject_unit_id uuid NOT NULL,
        position integer NOT NULL,
        -- Null: nothing was answered.
        answer text,
        numerator numeric(20,6),
        denominator numeric(20,6),
        value numeric(20,6),
        stated_percent numeric(20,6),
        qualifier text NOT NULL DEFAULT 'exact',
        outcome text,
        cumulative boolean NOT NULL DEFAULT false,
        as_of date,
        grade text,
        origin text,
        -- What was typed, letter by letter.
        stated_text text,
        -- What the whole year is expected to come to; an estimate, never a result.
        year_estimate numeric(20,6),
        document_id uuid,
        -- A paper that is in no list, as it is cited.
        reference text,
        section text,
        note text,
        -- Why what the checks doubt is right all the same.
        pass_reason text,
        -- Carried over from the period before, and nobody has looked at it since.
        not_updated boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 0,
        updated_at timestamptz,
        updated_by uuid CONSTRAINT fk_submission_line_updated_by REFERENCES user_account (id),
        CONSTRAINT pk_submission_line PRIMARY KEY (province_id, submission_id, indicator_id, subject_unit_id),
        CONSTRAINT fk_submission_line_submission
          FOREIGN KEY (province_id, submission_id) REFERENCES submission (province_id, id),
        CONSTRAINT fk_submission_line_indicator FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id),
        CONSTRAINT fk_submission_line_subject FOREIGN KEY (province_id, subject_unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_submission_line_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_submission_line_answer CHECK (answer IN ('figure','unchanged','reportedElsewhere','none')),
        CONSTRAINT ck_submission_line_figure CHECK (
          coalesce(answer IN ('figure','unchanged'), false) = (numerator IS NOT NULL OR value IS NOT NULL OR outcome IS NOT NULL)),
        CONSTRAINT ck_submission_line_told CHECK (
          coalesce(answer IN ('figure','unchanged'), false) = (as_of IS NOT NULL AND grade IS NOT NULL AND origin IS NOT NULL)),
        CONSTRAINT ck_submission_line_elsewhere CHECK (
          answer <> 'reportedElsewhere' OR document_id IS NOT NULL OR reference IS NOT NULL),
        CONSTRAINT ck_submission_line_denominator CHECK (denominator IS NULL OR numerator IS NOT NULL),
        CONSTRAINT ck_submission_line_outcome CHECK (outcome IN ('noOccurrence','notApplicable')),
        CONSTRAINT ck_submission_line_grade CHECK (grade IN ('estimate','preliminary','official')),
        CONSTRAINT ck_submission_line_origin CHECK (origin IN ('system','selfReported','document')),
        CONSTRAINT ck_submission_line_qualifier
          CHECK (qualifier IN ('exact','above','atLeast','below','atMost','approximately','nearly'))
      );
      CREATE INDEX ix_submission_line_cell ON submission_line (province_id, indicator_id, subject_unit_id);
      CREATE TABLE submission_item (
        province_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        item_id uuid NOT NULL,
        position integer NOT NULL,
        -- Null: nothing was answered.
        status text,
        continues_in_year integer,
        reason text,
        text text,
        version integer NOT NULL DEFAULT 0,
        updated_at timestamptz,
        updated_by uuid CONSTRAINT fk_submission_item_updated_by REFERENCES user_account (id),
        CONSTRAINT pk_submission_item PRIMARY KEY (province_id, submission_id, item_id),
        CONSTRAINT fk_submission_item_submission
          FOREIGN KEY (province_id, submission_id) REFERENCES submission (province_id, id),
        CONSTRAINT fk_submission_item_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id),
        CONSTRAINT ck_submission_item_status CHECK (status IN ('completed','maintained','mostlyCompleted','inProgress',
          'awaitingApproval','yearEnd','notStarted','notMet','stopped','noOccurrence','notApplicable')),
        CONSTRAINT ck_submission_item_reason CHECK (
          reason IS NOT NULL OR (status IS DISTINCT FROM 'stopped' AND continues_in_year IS NULL))
      );
      CREATE TABLE submission_section (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        submission_id uuid NOT NULL,
        position integer NOT NULL,
        -- Of the outline; null: a heading of the unit's own.
        code text,
        title text NOT NULL,
        required boolean NOT NULL DEFAULT false,
        body text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 0,
        updated_at timestamptz,
        updated_by uuid CONSTRAINT fk_submission_section_updated_by REFERENCES user_account (id),
        CONSTRAINT pk_submission_section PRIMARY KEY (province_id, id),
        CONSTRAINT uq_submission_section_code UNIQUE (province_id, submission_id, code),
        CONSTRAINT fk_submission_section_submission
          FOREIGN KEY (province_id, submission_id) REFERENCES submission (province_id, id),
        CONSTRAINT ck_submission_section_own CHECK (code IS NOT NULL OR NOT required)
      );
      CREATE INDEX ix_submission_section_order ON submission_section (province_id, submission_id, position);

      -- What was done with a report. Append-only; a sending keeps what was sent, whatever becomes of the draft.
      CREATE TABLE submission_step (
        province_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        step text NOT NULL,
        at timestamptz NOT NULL,
        by uuid CONSTRAINT fk_submission_step_by REFERENCES user_account (id),
        remark text,
        -- The signed paper, or the authorisation.
        document_id uuid,
        signer text,
        content jsonb,
        CONSTRAINT pk_submission_step PRIMARY KEY (province_id, submission_id, seq),
        CONSTRAINT fk_submission_step_submission
          FOREIGN KEY (province_id, submission_id) REFERENCES submission (province_id, id),
        CONSTRAINT fk_submission_step_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_submission_step_step CHECK (step IN
          ('submit','recall','sendBack','approve','approveByAuthorisation','approveByDocument','withdraw')),
        CONSTRAINT ck_submission_step_remark CHECK (step NOT IN ('sendBack','withdraw') OR remark IS NOT NULL),
        CONSTRAINT ck_submission_step_paper CHECK (
          step NOT IN ('approveByAuthorisation','approveByDocument') OR (document_id IS NOT NULL AND signer IS NOT NULL)),
        CONSTRAINT ck_submission_step_content CHECK ((step LIKE 'approve%') = (content IS NOT NULL))
      );
      CREATE TRIGGER tr_submission_step_append_only BEFORE UPDATE OR DELETE ON submission_step
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER tr_submission_step_no_truncate BEFORE TRUNCATE ON submission_step
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON submission_step FROM tiendo_app;
      CREATE TRIGGER tr_submission_step_seal_inserted AFTER INSERT ON submission_step REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('submission_id,seq', '');
      CREATE TRIGGER tr_submission_step_seal_updated AFTER UPDATE ON submission_step
        REFERENCING OLD TABLE AS gone NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('submission_id,seq', '');
      CREATE TRIGGER tr_submission_step_seal_deleted AFTER DELETE ON submission_step REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('submission_id,seq', '');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE submission_step, submission_section, submission_item, submission_line, submission, receipt_counter,
        report_request_unit, report_request_plan, report_request, day_off, day_off_year;
    `);
  }
}
