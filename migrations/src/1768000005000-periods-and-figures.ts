import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reporting calendars and periods, what is asked of which block, figures of units by period, and what is kept of them:
 * the figure that speaks, where each unit stands, and the province's figure put together from its units.
 */
export class PeriodsAndFigures1768000005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reporting_calendar (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        kind text NOT NULL,
        -- Last day of a period within its last month; null: calendar months.
        cutoff_day integer,
        -- The window to report in, in days from a period's last day; both ends included.
        opens_after_days integer NOT NULL,
        closes_after_days integer NOT NULL,
        starts_on date NOT NULL, ends_on date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_reporting_calendar PRIMARY KEY (province_id, id),
        CONSTRAINT uq_reporting_calendar_kind UNIQUE (province_id, plan_id, kind),
        CONSTRAINT fk_reporting_calendar_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT ck_reporting_calendar_kind CHECK (kind IN ('month','quarter','halfYear','nineMonths','year')),
        CONSTRAINT ck_reporting_calendar_cutoff CHECK (cutoff_day BETWEEN 1 AND 27),
        CONSTRAINT ck_reporting_calendar_window CHECK (opens_after_days <= closes_after_days),
        CONSTRAINT ck_reporting_calendar_span CHECK (starts_on <= ends_on)
      );

      -- A span of days of one owner; which plans report on it, and when, is plan_period.
      CREATE TABLE period (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        year integer NOT NULL,
        ordinal integer NOT NULL,
        title text,
        starts_on date NOT NULL, ends_on date NOT NULL,
        CONSTRAINT pk_period PRIMARY KEY (province_id, id),
        CONSTRAINT uq_period_span UNIQUE (province_id, kind, starts_on, ends_on),
        CONSTRAINT fk_period_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT ck_period_kind CHECK (kind IN ('month','quarter','halfYear','nineMonths','year','adHoc')),
        CONSTRAINT ck_period_span CHECK (starts_on <= ends_on)
      );

      CREATE TABLE plan_period (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        period_id uuid NOT NULL,
        -- 2025M05, 2024Q1, 2025-04-14..2025-05-13: how addresses name it within the plan.
        code text NOT NULL,
        opens_on date NOT NULL, closes_on date NOT NULL,
        state text NOT NULL DEFAULT 'planned',
        opened_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_plan_period PRIMARY KEY (province_id, plan_id, period_id),
        CONSTRAINT uq_plan_period_code UNIQUE (province_id, plan_id, code),
        CONSTRAINT fk_plan_period_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_plan_period_period FOREIGN KEY (province_id, period_id) REFERENCES period (province_id, id),
        CONSTRAINT ck_plan_period_state CHECK (state IN ('planned','open','closed')),
        CONSTRAINT ck_plan_period_window CHECK (opens_on <= closes_on)
      );

      -- What is asked of whom: one line of the plan's form for the units of one block.
      CREATE TABLE form_line (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        block text NOT NULL,
        indicator_id uuid NOT NULL,
        position integer NOT NULL,
        -- Where it stands when no target of the plan measures it; a target's own pillar goes before.
        pillar_id uuid,
        -- Lũy kế: figures run on from period to period and are never summed over them.
        cumulative boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_form_line PRIMARY KEY (province_id, plan_id, block, indicator_id),
        CONSTRAINT fk_form_line_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_form_line_indicator FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id),
        CONSTRAINT fk_form_line_pillar FOREIGN KEY (province_id, pillar_id) REFERENCES pillar (province_id, id),
        CONSTRAINT ck_form_line_block CHECK (block IN ('departments','districts','communes','central-agencies','provinces'))
      );
      CREATE INDEX ix_form_line_indicator ON form_line (province_id, indicator_id);

      ALTER TABLE observation
        -- Null: a figure of a day, not given for a reporting period.
        ADD COLUMN period_id uuid,
        -- Không phát sinh, không áp dụng: reported, without a figure.
        ADD COLUMN outcome text,
        -- The percentage printed beside a fraction, kept so that a contradiction stays visible.
        ADD COLUMN stated_percent numeric(20,6),
        -- The class a source sorted the unit into ("03/13 địa phương đạt trên 97%"), by the level one reaches it at.
        ADD COLUMN class_level numeric(20,6),
        ADD COLUMN class_bound text,
        -- What was typed or printed, letter by letter.
        ADD COLUMN stated_text text,
        ADD CONSTRAINT fk_observation_period FOREIGN KEY (province_id, period_id) REFERENCES period (province_id, id),
        ADD CONSTRAINT ck_observation_outcome CHECK (outcome IN ('noOccurrence','notApplicable')),
        ADD CONSTRAINT ck_observation_class CHECK ((class_level IS NULL) = (class_bound IS NULL)),
        ADD CONSTRAINT ck_observation_class_bound CHECK (class_bound IN ('above','atLeast')),
        DROP CONSTRAINT ck_observation_figure,
        ADD CONSTRAINT ck_observation_figure
          CHECK ((withdraws IS NOT NULL) OR (numerator IS NOT NULL) OR (value IS NOT NULL) OR (outcome IS NOT NULL));
      CREATE INDEX ix_observation_period ON observation (province_id, period_id, indicator_id, unit_id, seq)
        WHERE period_id IS NOT NULL;

      -- Kept: the observation that speaks for a unit in a period. The nil uuid as unit: stated for the province.
      CREATE TABLE figure (
        province_id uuid NOT NULL,
        period_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        observation_id uuid NOT NULL,
        as_of date NOT NULL,
        numerator numeric(20,6), denominator numeric(20,6), value numeric(20,6),
        qualifier text NOT NULL DEFAULT 'exact',
        outcome text,
        cumulative boolean NOT NULL DEFAULT false,
        class_level numeric(20,6),
        class_bound text,
        grade text NOT NULL,
        -- Grows with every statement on this cell; what If-Match names.
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_figure PRIMARY KEY (province_id, period_id, indicator_id, unit_id),
        CONSTRAINT fk_figure_observation FOREIGN KEY (province_id, observation_id) REFERENCES observation (province_id, id)
      );

      -- Kept: where a unit stands in a plan and period, over the whole plan (pillar '') and by pillar.
      CREATE TABLE standing (
        province_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        period_id uuid NOT NULL,
        pillar text NOT NULL,
        block text NOT NULL,
        unit_id uuid NOT NULL,
        -- Lines of the form asked of the unit (not those that do not apply to it), and those it reported.
        asked integer NOT NULL,
        reported integer NOT NULL,
        -- Targets asked of the unit that can be met (0/0 and "không áp dụng" are out), those met, and those that hedged
        -- figures leave open.
        total integer NOT NULL,
        met integer NOT NULL,
        undetermined integer NOT NULL,
        -- Sum and number of the achievements (percent, 2 decimals) of targets whose figures are exact.
        achievement_sum numeric(20,2) NOT NULL DEFAULT 0,
        achievement_count integer NOT NULL DEFAULT 0,
        -- Places from best to worst within the block, by share of targets met and by mean achievement; null: not ranked.
        completion_best integer, completion_worst integer,
        achievement_best integer, achievement_worst integer,
        -- Row numbers of the two rankings within the block, from 1, those without a rank behind: what a page is cut by.
        completion_position integer NOT NULL DEFAULT 0,
        achievement_position integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_standing PRIMARY KEY (province_id, plan_id, period_id, pillar, block, unit_id),
        CONSTRAINT fk_standing_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_standing_period FOREIGN KEY (province_id, period_id) REFERENCES period (province_id, id),
        CONSTRAINT fk_standing_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id)
      );
      CREATE INDEX ix_standing_completion
        ON standing (province_id, plan_id, period_id, pillar, block, completion_position);
      CREATE INDEX ix_standing_achievement
        ON standing (province_id, plan_id, period_id, pillar, block, achievement_position);

      -- Kept: the figure of a whole block, put together by the indicator's aggregation. A bound is a low or a high end.
      CREATE TABLE aggregate_figure (
        province_id uuid NOT NULL,
        period_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        block text NOT NULL,
        numerator numeric(26,6), denominator numeric(26,6),
        low numeric(26,6), low_open boolean NOT NULL DEFAULT false,
        high numeric(26,6), high_open boolean NOT NULL DEFAULT false,
        -- Why nothing could be put together; null when something was.
        reason text,
        asked integer NOT NULL,
        reported integer NOT NULL,
        CONSTRAINT pk_aggregate_figure PRIMARY KEY (province_id, period_id, indicator_id, block),
        CONSTRAINT fk_aggregate_figure_period FOREIGN KEY (province_id, period_id) REFERENCES period (province_id, id),
        CONSTRAINT fk_aggregate_figure_indicator FOREIGN KEY (province_id, indicator_id)
          REFERENCES indicator (province_id, id)
      );

      -- One row per run of a scheduled job: a job of one due moment runs once, however many replicas there are.
      CREATE TABLE job_run (
        job text NOT NULL,
        due_at timestamptz NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        outcome text,
        detail jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT pk_job_run PRIMARY KEY (job, due_at),
        CONSTRAINT ck_job_run_outcome CHECK (outcome IN ('done','failed'))
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE job_run, aggregate_figure, standing, figure, form_line, plan_period;
      DROP INDEX ix_observation_period;
      ALTER TABLE observation
        DROP CONSTRAINT ck_observation_figure,
        DROP CONSTRAINT ck_observation_class_bound, DROP CONSTRAINT ck_observation_class,
        DROP CONSTRAINT ck_observation_outcome, DROP CONSTRAINT fk_observation_period,
        DROP COLUMN stated_text, DROP COLUMN class_bound, DROP COLUMN class_level, DROP COLUMN stated_percent,
        DROP COLUMN outcome, DROP COLUMN period_id,
        ADD CONSTRAINT ck_observation_figure
          CHECK ((withdraws IS NOT NULL) OR (numerator IS NOT NULL) OR (value IS NOT NULL)) NOT VALID;
      DROP TABLE period, reporting_calendar;
    `);
  }
}
