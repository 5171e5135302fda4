import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of the steering committee with their agendas, what they concluded, and what became of it. */
export class Meetings1768000007000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE meeting (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        name text NOT NULL,
        held_on date NOT NULL,
        place text,
        -- A role or a unit, as the invitation names it; never a person made up.
        chair text NOT NULL,
        state text NOT NULL DEFAULT 'preparing',
        -- The two times the agenda was built at, and the day it is compared with.
        agenda_as_of date NOT NULL,
        agenda_known_at timestamptz,
        compared_with date NOT NULL,
        snapshot_id uuid,
        -- The announcement (thông báo kết luận) once it is issued.
        document_id uuid,
        -- Grows with every write to the meeting or its agenda; what If-Match names.
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        CONSTRAINT pk_meeting PRIMARY KEY (province_id, id),
        CONSTRAINT fk_meeting_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_meeting_snapshot FOREIGN KEY (province_id, snapshot_id) REFERENCES snapshot (province_id, id),
        CONSTRAINT fk_meeting_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_meeting_state CHECK (state IN ('preparing','held')),
        CONSTRAINT ck_meeting_compared CHECK (compared_with <= agenda_as_of)
      );
      CREATE INDEX ix_meeting_plan ON meeting (province_id, plan_id, held_on);

      CREATE TABLE agenda_line (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL,
        position integer NOT NULL,
        -- What the line is about, so that building the agenda again finds it: target:…, task:…, unit:…, own:….
        key text NOT NULL,
        section text NOT NULL,
        item_id uuid,
        -- What was known when the agenda was built: the minutes of a meeting do not change with later figures.
        facts jsonb NOT NULL DEFAULT '{}',
        title text,
        note text,
        minutes integer,
        hidden boolean NOT NULL DEFAULT false,
        -- True: the plan's state no longer asks for it, but somebody has worked on it.
        settled boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_agenda_line PRIMARY KEY (province_id, id),
        CONSTRAINT uq_agenda_line_key UNIQUE (province_id, meeting_id, key),
        CONSTRAINT fk_agenda_line_meeting FOREIGN KEY (province_id, meeting_id) REFERENCES meeting (province_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_agenda_line_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id),
        CONSTRAINT ck_agenda_line_section CHECK (section IN ('overdue','stopped','blocked','turned','proposal','silent','own')),
        CONSTRAINT ck_agenda_line_minutes CHECK (minutes > 0 AND minutes <= 600),
        CONSTRAINT ck_agenda_line_own CHECK (section <> 'own' OR title IS NOT NULL)
      );

      CREATE TABLE directive (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        -- Null: given outside a meeting, by a letter or an announcement.
        meeting_id uuid,
        agenda_line_id uuid,
        item_id uuid,
        -- Place among the conclusions of the meeting, as its minutes number them.
        position integer NOT NULL,
        issued_on date NOT NULL,
        text text NOT NULL,
        lead_unit_id uuid,
        person_id uuid,
        due_on date,
        document_id uuid,
        -- The task of the plan it became, by an amendment.
        task_item_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        CONSTRAINT pk_directive PRIMARY KEY (province_id, id),
        CONSTRAINT fk_directive_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_directive_meeting FOREIGN KEY (province_id, meeting_id) REFERENCES meeting (province_id, id),
        CONSTRAINT fk_directive_agenda_line FOREIGN KEY (province_id, agenda_line_id) REFERENCES agenda_line (province_id, id),
        CONSTRAINT fk_directive_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id),
        CONSTRAINT fk_directive_lead_unit FOREIGN KEY (province_id, lead_unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_directive_person FOREIGN KEY (province_id, person_id) REFERENCES person (province_id, id),
        CONSTRAINT fk_directive_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT fk_directive_task FOREIGN KEY (province_id, task_item_id) REFERENCES item (province_id, id),
        CONSTRAINT ck_directive_due CHECK (due_on >= issued_on),
        CONSTRAINT ck_directive_line CHECK (agenda_line_id IS NULL OR meeting_id IS NOT NULL)
      );
      CREATE INDEX ix_directive_plan ON directive (province_id, plan_id, issued_on);
      CREATE INDEX ix_directive_meeting ON directive (province_id, meeting_id);
      CREATE INDEX ix_directive_item ON directive (province_id, item_id);

      CREATE TABLE directive_unit (
        province_id uuid NOT NULL,
        directive_id uuid NOT NULL,
        position integer NOT NULL,
        unit_id uuid NOT NULL,
        CONSTRAINT pk_directive_unit PRIMARY KEY (province_id, directive_id, position),
        CONSTRAINT uq_directive_unit UNIQUE (province_id, directive_id, unit_id),
        CONSTRAINT fk_directive_unit_directive FOREIGN KEY (province_id, directive_id) REFERENCES directive (province_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_directive_unit_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id)
      );

      -- What became of a directive: dated statements, never overwritten; the latest on a day speaks.
      CREATE TABLE directive_entry (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        directive_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        state text NOT NULL,
        effective_on date NOT NULL,
        -- A new deadline allowed from the day on; null leaves the one in force.
        due_on date,
        note text,
        document_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_directive_entry PRIMARY KEY (province_id, id),
        CONSTRAINT fk_directive_entry_directive FOREIGN KEY (province_id, directive_id) REFERENCES directive (province_id, id),
        CONSTRAINT fk_directive_entry_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_directive_entry_state CHECK (state IN ('open','inProgress','done','withdrawn')),
        CONSTRAINT ck_directive_entry_note CHECK (state <> 'withdrawn' OR note IS NOT NULL)
      );
      CREATE INDEX ix_directive_entry_directive ON directive_entry (province_id, directive_id, effective_on, seq);

      CREATE TRIGGER tr_directive_entry_append_only BEFORE UPDATE OR DELETE ON directive_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER tr_directive_entry_no_truncate BEFORE TRUNCATE ON directive_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON directive_entry FROM tiendo_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE directive_entry, directive_unit, directive, agenda_line, meeting;');
  }
}
