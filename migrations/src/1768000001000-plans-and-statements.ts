import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans, what they ask for by version, what was stated and measured, and the kept roll-ups. */
export class PlansAndStatements1768000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE plan (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        slug text NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        search_key text NOT NULL,
        issuer text NOT NULL,
        issued_on date NOT NULL,
        year integer NOT NULL,
        starts_on date NOT NULL, ends_on date NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        silence_days integer NOT NULL DEFAULT 60,
        source_note text,
        source_document_id uuid,
        published_at timestamptz,
        -- Grows with every write that can change a figure of the plan; the ETag of its read endpoints.
        revision bigint NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_plan PRIMARY KEY (province_id, id),
        CONSTRAINT uq_plan_slug UNIQUE (province_id, slug),
        CONSTRAINT fk_plan_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT fk_plan_source_document FOREIGN KEY (province_id, source_document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_plan_state CHECK (state IN ('draft','published')),
        CONSTRAINT ck_plan_span CHECK (starts_on <= ends_on),
        CONSTRAINT ck_plan_silence CHECK (silence_days > 0)
      );

      CREATE TABLE plan_slug (
        slug text NOT NULL,
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        CONSTRAINT pk_plan_slug PRIMARY KEY (slug),
        CONSTRAINT fk_plan_slug_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id) ON DELETE CASCADE
      );

      CREATE TABLE plan_draft (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        document jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_plan_draft PRIMARY KEY (province_id, plan_id),
        CONSTRAINT fk_plan_draft_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id) ON DELETE CASCADE
      );

      -- The plan's own versioned settings: the counting policy from a day on, by an amending document.
      CREATE TABLE plan_version (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        effective_on date NOT NULL,
        policy jsonb NOT NULL,
        document_id uuid,
        note text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_plan_version PRIMARY KEY (province_id, id),
        CONSTRAINT fk_plan_version_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_plan_version_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id)
      );
      CREATE INDEX ix_plan_version_plan ON plan_version (province_id, plan_id, effective_on, seq);

      CREATE TABLE pillar (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        position integer NOT NULL,
        note text,
        evidence jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT pk_pillar PRIMARY KEY (province_id, id),
        CONSTRAINT uq_pillar_code UNIQUE (province_id, plan_id, code),
        CONSTRAINT fk_pillar_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id)
      );

      CREATE TABLE goal (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        position integer NOT NULL,
        pillar_id uuid,
        CONSTRAINT pk_goal PRIMARY KEY (province_id, id),
        CONSTRAINT uq_goal_code UNIQUE (province_id, plan_id, code),
        CONSTRAINT fk_goal_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_goal_pillar FOREIGN KEY (province_id, pillar_id) REFERENCES pillar (province_id, id)
      );

      CREATE TABLE task_group (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        position integer NOT NULL,
        lead_note text,
        solution text,
        solution_section text,
        CONSTRAINT pk_task_group PRIMARY KEY (province_id, id),
        CONSTRAINT uq_task_group_code UNIQUE (province_id, plan_id, code),
        CONSTRAINT fk_task_group_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id)
      );

      -- Measured once, whatever plan asks for it.
      CREATE TABLE indicator (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        measure_unit text NOT NULL,
        direction text NOT NULL,
        aggregation text NOT NULL,
        CONSTRAINT pk_indicator PRIMARY KEY (province_id, id),
        CONSTRAINT uq_indicator_code UNIQUE (province_id, code),
        CONSTRAINT fk_indicator_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT ck_indicator_direction CHECK (direction IN ('higherIsBetter','lowerIsBetter','neutral')),
        CONSTRAINT ck_indicator_aggregation CHECK (aggregation IN ('ratioOfSums','sum','mean','weightedMean','shareMeeting','latest','min','max','stated'))
      );
      CREATE INDEX ix_indicator_name_key ON indicator USING gin (name_key gin_trgm_ops);

      -- A target or a task: what both share is the identity, the statements and the history.
      CREATE TABLE item (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        kind text NOT NULL,
        code text NOT NULL,
        position integer NOT NULL,
        -- Grows with every statement or amendment of the item; what If-Match names.
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_item PRIMARY KEY (province_id, id),
        CONSTRAINT uq_item_code UNIQUE (province_id, plan_id, kind, code),
        CONSTRAINT fk_item_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT ck_item_kind CHECK (kind IN ('target','task'))
      );
      CREATE INDEX ix_item_plan ON item (province_id, plan_id, kind, position);

      -- What the plan asks for, from a day on: a full copy per amendment. Append-only.
      CREATE TABLE item_version (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        item_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        effective_on date NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        name text,
        name_key text NOT NULL DEFAULT '',
        pillar_id uuid,
        goal_id uuid,
        group_id uuid,
        due_on date,
        frequency text,
        deliverable text,
        task_source text,
        source_document_id uuid,
        note text,
        source_section text,
        document_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_item_version PRIMARY KEY (province_id, id),
        CONSTRAINT fk_item_version_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id),
        CONSTRAINT fk_item_version_pillar FOREIGN KEY (province_id, pillar_id) REFERENCES pillar (province_id, id),
        CONSTRAINT fk_item_version_goal FOREIGN KEY (province_id, goal_id) REFERENCES goal (province_id, id),
        CONSTRAINT fk_item_version_group FOREIGN KEY (province_id, group_id) REFERENCES task_group (province_id, id),
        CONSTRAINT fk_item_version_source FOREIGN KEY (province_id, source_document_id) REFERENCES document (province_id, id),
        CONSTRAINT fk_item_version_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_item_version_frequency CHECK (frequency IN ('once','regular')),
        CONSTRAINT ck_item_version_source CHECK (task_source IN ('plan','conclusion','directive','letter'))
      );
      CREATE INDEX ix_item_version_item ON item_version (province_id, item_id, effective_on, seq);
      CREATE INDEX ix_item_version_name_key ON item_version USING gin (name_key gin_trgm_ops);

      CREATE TABLE measure (
        province_id uuid NOT NULL,
        version_id uuid NOT NULL,
        position integer NOT NULL,
        indicator_id uuid NOT NULL,
        label text NOT NULL,
        comparator text NOT NULL,
        value numeric(20,6), value_upper numeric(20,6),
        horizon integer,
        due_on date,
        aspirational boolean NOT NULL DEFAULT false,
        parts jsonb NOT NULL DEFAULT '[]',
        note text,
        CONSTRAINT pk_measure PRIMARY KEY (province_id, version_id, position),
        CONSTRAINT fk_measure_version FOREIGN KEY (province_id, version_id) REFERENCES item_version (province_id, id),
        CONSTRAINT fk_measure_indicator FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id),
        CONSTRAINT ck_measure_comparator CHECK (comparator IN ('atLeast','moreThan','atMost','lessThan','between','exactly','done')),
        CONSTRAINT ck_measure_value CHECK ((comparator = 'done') OR value IS NOT NULL),
        CONSTRAINT ck_measure_between CHECK ((comparator = 'between') = (value_upper IS NOT NULL))
      );
      CREATE INDEX ix_measure_indicator ON measure (province_id, indicator_id);

      CREATE TABLE item_unit (
        province_id uuid NOT NULL,
        version_id uuid NOT NULL,
        role text NOT NULL,
        position integer NOT NULL,
        unit_id uuid NOT NULL,
        CONSTRAINT pk_item_unit PRIMARY KEY (province_id, version_id, role, position),
        CONSTRAINT uq_item_unit UNIQUE (province_id, version_id, role, unit_id),
        CONSTRAINT fk_item_unit_version FOREIGN KEY (province_id, version_id) REFERENCES item_version (province_id, id),
        CONSTRAINT fk_item_unit_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_item_unit_role CHECK (role IN ('lead','coordinating','executing'))
      );
      CREATE INDEX ix_item_unit_unit ON item_unit (province_id, unit_id);

      -- Stated, never overwritten: a correction supersedes, a withdrawal takes back.
      CREATE TABLE status_entry (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        item_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        -- One executing unit of a task; null: the item as a whole.
        unit_id uuid,
        status text,
        effective_on date NOT NULL,
        reason text,
        continues_in_year integer,
        cause text,
        proposal text,
        proposal_to text,
        source_document_id uuid,
        source_section text,
        supersedes uuid,
        withdraws uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_status_entry PRIMARY KEY (province_id, id),
        CONSTRAINT fk_status_entry_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id),
        CONSTRAINT fk_status_entry_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_status_entry_source FOREIGN KEY (province_id, source_document_id) REFERENCES document (province_id, id),
        CONSTRAINT fk_status_entry_supersedes FOREIGN KEY (province_id, supersedes) REFERENCES status_entry (province_id, id),
        CONSTRAINT fk_status_entry_withdraws FOREIGN KEY (province_id, withdraws) REFERENCES status_entry (province_id, id),
        CONSTRAINT fk_status_entry_recorded_by FOREIGN KEY (recorded_by) REFERENCES user_account (id),
        CONSTRAINT ck_status_entry_status CHECK (status IN ('completed','maintained','mostlyCompleted','inProgress','awaitingApproval','yearEnd','notStarted','notMet','stopped','noOccurrence','notApplicable')),
        CONSTRAINT ck_status_entry_withdrawal CHECK ((withdraws IS NULL) = (status IS NOT NULL)),
        CONSTRAINT ck_status_entry_cause CHECK (cause IN ('awaitingGuidance','awaitingApproval','funds','staff','unitSlow','otherObjective')),
        CONSTRAINT ck_status_entry_reason CHECK (reason IS NOT NULL OR (status IS NOT NULL AND status <> 'stopped' AND continues_in_year IS NULL))
      );
      CREATE INDEX ix_status_entry_item ON status_entry (province_id, item_id, effective_on, seq);
      CREATE UNIQUE INDEX uq_status_entry_withdraws ON status_entry (province_id, withdraws) WHERE withdraws IS NOT NULL;

      CREATE TABLE observation (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        indicator_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        -- Null: the province as a whole.
        unit_id uuid,
        as_of date NOT NULL,
        numerator numeric(20,6), denominator numeric(20,6), value numeric(20,6),
        qualifier text NOT NULL DEFAULT 'exact',
        cumulative boolean NOT NULL DEFAULT true,
        grade text NOT NULL, origin text NOT NULL,
        source_document_id uuid,
        source_section text,
        note text,
        supersedes uuid,
        withdraws uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        CONSTRAINT pk_observation PRIMARY KEY (province_id, id),
        CONSTRAINT fk_observation_indicator FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id),
        CONSTRAINT fk_observation_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_observation_source FOREIGN KEY (province_id, source_document_id) REFERENCES document (province_id, id),
        CONSTRAINT fk_observation_supersedes FOREIGN KEY (province_id, supersedes) REFERENCES observation (province_id, id),
        CONSTRAINT fk_observation_withdraws FOREIGN KEY (province_id, withdraws) REFERENCES observation (province_id, id),
        CONSTRAINT ck_observation_qualifier CHECK (qualifier IN ('exact','above','atLeast','below','atMost','approximately')),
        CONSTRAINT ck_observation_grade CHECK (grade IN ('estimate','preliminary','official')),
        CONSTRAINT ck_observation_origin CHECK (origin IN ('system','selfReported','document')),
        CONSTRAINT ck_observation_denominator CHECK (denominator IS NULL OR numerator IS NOT NULL),
        CONSTRAINT ck_observation_figure CHECK (withdraws IS NOT NULL OR numerator IS NOT NULL OR value IS NOT NULL)
      );
      CREATE INDEX ix_observation_series ON observation (province_id, indicator_id, unit_id, as_of, seq);
      CREATE UNIQUE INDEX uq_observation_withdraws ON observation (province_id, withdraws) WHERE withdraws IS NOT NULL;

      -- The document behind a statement or a figure.
      CREATE TABLE evidence (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        status_entry_id uuid,
        observation_id uuid,
        document_id uuid NOT NULL,
        section text,
        -- True: the document that allows stopping or going on next year.
        authorises boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_evidence PRIMARY KEY (province_id, id),
        CONSTRAINT fk_evidence_status_entry FOREIGN KEY (province_id, status_entry_id) REFERENCES status_entry (province_id, id),
        CONSTRAINT fk_evidence_observation FOREIGN KEY (province_id, observation_id) REFERENCES observation (province_id, id),
        CONSTRAINT fk_evidence_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_evidence_subject CHECK (num_nonnulls(status_entry_id, observation_id) = 1)
      );
      CREATE INDEX ix_evidence_status_entry ON evidence (province_id, status_entry_id);
      CREATE INDEX ix_evidence_observation ON evidence (province_id, observation_id);

      CREATE TABLE discrepancy (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        item_id uuid,
        document_id uuid,
        kind text NOT NULL,
        text_vi text NOT NULL, text_en text NOT NULL,
        sections jsonb NOT NULL DEFAULT '[]',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_discrepancy PRIMARY KEY (province_id, id),
        CONSTRAINT fk_discrepancy_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_discrepancy_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id),
        CONSTRAINT fk_discrepancy_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id)
      );
      CREATE INDEX ix_discrepancy_plan ON discrepancy (province_id, plan_id);

      -- Chốt số liệu: a name for what was true on a day as it was known at a moment.
      CREATE TABLE snapshot (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        name text NOT NULL,
        as_of date NOT NULL,
        known_at timestamptz NOT NULL,
        document_id uuid,
        note text,
        published_at timestamptz NOT NULL DEFAULT now(),
        published_by uuid,
        CONSTRAINT pk_snapshot PRIMARY KEY (province_id, id),
        CONSTRAINT uq_snapshot_name UNIQUE (province_id, plan_id, name),
        CONSTRAINT fk_snapshot_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_snapshot_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id)
      );

      -- Kept: the resolved statement of each item (or executing unit of it) as steps in time. Null entry: nothing live speaks from that day.
      CREATE TABLE item_step (
        province_id uuid NOT NULL,
        item_id uuid NOT NULL,
        -- The nil uuid stands for the item as a whole: a key column cannot be null.
        unit_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        effective_on date NOT NULL,
        entry_id uuid,
        status text NOT NULL,
        continues_in_year integer,
        CONSTRAINT pk_item_step PRIMARY KEY (province_id, item_id, unit_id, effective_on),
        CONSTRAINT fk_item_step_item FOREIGN KEY (province_id, item_id) REFERENCES item (province_id, id)
      );

      -- Kept: counts by status, a row per day on which something changed.
      CREATE TABLE rollup_cell (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        kind text NOT NULL,
        dimension text NOT NULL,
        -- Code of the pillar, group or unit; '' for the whole plan and for "nguồn không nêu" among units.
        key text NOT NULL,
        effective_on date NOT NULL,
        counts jsonb NOT NULL,
        continuing integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_rollup_cell PRIMARY KEY (province_id, plan_id, kind, dimension, key, effective_on),
        CONSTRAINT fk_rollup_cell_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT ck_rollup_cell_kind CHECK (kind IN ('target','task')),
        CONSTRAINT ck_rollup_cell_dimension CHECK (dimension IN ('plan','pillar','group','unit'))
      );

      CREATE TABLE audit_event (
        province_id uuid NOT NULL,
        number bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid,
        action text NOT NULL,
        subject_kind text NOT NULL, subject text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        prev_hash text NOT NULL, hash text NOT NULL,
        CONSTRAINT pk_audit_event PRIMARY KEY (province_id, number),
        CONSTRAINT fk_audit_event_province FOREIGN KEY (province_id) REFERENCES province (id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE audit_event, rollup_cell, item_step, snapshot, discrepancy, evidence, observation, status_entry,
        item_unit, measure, item_version, item, indicator, task_group, goal, pillar, plan_version, plan_draft, plan_slug, plan;
    `);
  }
}
