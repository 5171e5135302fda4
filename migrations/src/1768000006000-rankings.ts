import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['ranking_line', 'ranking_remark', 'ranking_answer'];

/** Rankings as they leave the house: shared with their units, contested, published by a decision; and results of others. */
export class Rankings1768000006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A ranking is "tạm tính" until there is a row here: shared with its units, then published by a decision.
      CREATE TABLE ranking_publication (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        period_id uuid NOT NULL,
        block text NOT NULL,
        -- Code of the pillar; '' is the whole plan.
        pillar text NOT NULL DEFAULT '',
        -- completion, achievement, indicator:<code>.
        index_code text NOT NULL,
        -- The period movement is counted from; null: none.
        against_period_id uuid,
        state text NOT NULL DEFAULT 'shared',
        shared_at timestamptz NOT NULL DEFAULT now(),
        shared_by uuid,
        -- The last day a unit may contest its line.
        contest_until date NOT NULL,
        note text,
        -- The published one that this one corrects.
        supersedes uuid,
        published_at timestamptz,
        published_by uuid,
        -- The decision it is published by.
        document_id uuid,
        minimum_items integer,
        by_source_classes boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_ranking_publication PRIMARY KEY (province_id, id),
        CONSTRAINT uq_ranking_publication_supersedes UNIQUE (province_id, supersedes),
        CONSTRAINT fk_ranking_publication_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id),
        CONSTRAINT fk_ranking_publication_period FOREIGN KEY (province_id, period_id) REFERENCES period (province_id, id),
        CONSTRAINT fk_ranking_publication_against
          FOREIGN KEY (province_id, against_period_id) REFERENCES period (province_id, id),
        CONSTRAINT fk_ranking_publication_supersedes
          FOREIGN KEY (province_id, supersedes) REFERENCES ranking_publication (province_id, id),
        CONSTRAINT fk_ranking_publication_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_ranking_publication_block
          CHECK (block IN ('departments','districts','communes','central-agencies','provinces')),
        CONSTRAINT ck_ranking_publication_state CHECK (state IN ('shared','published')),
        CONSTRAINT ck_ranking_publication_published
          CHECK ((state = 'published') = (published_at IS NOT NULL AND document_id IS NOT NULL AND minimum_items IS NOT NULL))
      );
      -- Of one ranking there is one chain: a first publication and its corrections.
      CREATE UNIQUE INDEX uq_ranking_publication_first
        ON ranking_publication (province_id, plan_id, period_id, block, pillar, index_code) WHERE supersedes IS NULL;

      -- The rows of a published ranking, as they stood.
      CREATE TABLE ranking_line (
        province_id uuid NOT NULL,
        publication_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        position integer NOT NULL,
        unit_name text NOT NULL,
        unit_short_name text,
        places_best integer, places_worst integer,
        -- Why there is no rank.
        reason text,
        tied boolean NOT NULL,
        band integer,
        -- kind, places, least, most, from; null: compared with nothing.
        movement jsonb,
        score_low numeric(26,6), score_low_open boolean NOT NULL DEFAULT false,
        score_high numeric(26,6), score_high_open boolean NOT NULL DEFAULT false,
        -- The figure behind the score of an indicator.
        reading jsonb,
        met integer NOT NULL, total integer NOT NULL, undetermined integer NOT NULL,
        achievement numeric(20,2),
        asked integer NOT NULL, reported integer NOT NULL,
        CONSTRAINT pk_ranking_line PRIMARY KEY (province_id, publication_id, unit_id),
        CONSTRAINT uq_ranking_line_position UNIQUE (province_id, publication_id, position),
        CONSTRAINT fk_ranking_line_publication
          FOREIGN KEY (province_id, publication_id) REFERENCES ranking_publication (province_id, id),
        CONSTRAINT fk_ranking_line_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_ranking_line_places CHECK (places_best <= places_worst),
        CONSTRAINT ck_ranking_line_reason
          CHECK ((places_best IS NULL) = (places_worst IS NULL) AND (places_best IS NULL) = (reason IS NOT NULL)),
        CONSTRAINT ck_ranking_line_band CHECK (band BETWEEN 1 AND 4)
      );

      -- What a unit says about its line of a shared ranking, and what the office answers; the latest answer speaks.
      CREATE TABLE ranking_remark (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        publication_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        body text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        written_by uuid,
        CONSTRAINT pk_ranking_remark PRIMARY KEY (province_id, id),
        CONSTRAINT fk_ranking_remark_publication
          FOREIGN KEY (province_id, publication_id) REFERENCES ranking_publication (province_id, id),
        CONSTRAINT fk_ranking_remark_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id)
      );
      CREATE INDEX ix_ranking_remark_publication ON ranking_remark (province_id, publication_id, written_at);

      CREATE TABLE ranking_answer (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        remark_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        outcome text NOT NULL,
        body text NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now(),
        answered_by uuid,
        CONSTRAINT pk_ranking_answer PRIMARY KEY (province_id, id),
        CONSTRAINT fk_ranking_answer_remark FOREIGN KEY (province_id, remark_id) REFERENCES ranking_remark (province_id, id),
        CONSTRAINT ck_ranking_answer_outcome CHECK (outcome IN ('accepted','declined'))
      );
      CREATE INDEX ix_ranking_answer_remark ON ranking_answer (province_id, remark_id, seq);

      -- A result that another body published. Two versions of an index are two lists.
      CREATE TABLE external_result (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        index_code text NOT NULL,
        index_name text NOT NULL,
        index_version text NOT NULL,
        year integer NOT NULL,
        block text NOT NULL,
        -- Null: a unit outside this owner, known by its name only.
        unit_id uuid,
        unit_name text NOT NULL,
        -- The owner itself, among those that the source names beside it.
        is_owner boolean NOT NULL DEFAULT false,
        rank integer NOT NULL,
        rank_of integer,
        score numeric(20,6),
        scale numeric(20,6),
        publisher text,
        published_on date,
        document_id uuid NOT NULL,
        section text,
        CONSTRAINT pk_external_result PRIMARY KEY (province_id, id),
        CONSTRAINT uq_external_result UNIQUE (province_id, index_code, index_version, year, block, unit_name),
        CONSTRAINT fk_external_result_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT fk_external_result_document FOREIGN KEY (province_id, document_id) REFERENCES document (province_id, id),
        CONSTRAINT ck_external_result_block
          CHECK (block IN ('departments','districts','communes','central-agencies','provinces')),
        CONSTRAINT ck_external_result_rank CHECK (rank >= 1 AND rank <= coalesce(rank_of, rank))
      );

      -- A published ranking stays as it is; its correction is another row.
      CREATE TRIGGER tr_ranking_publication_frozen BEFORE UPDATE ON ranking_publication
        FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER tr_ranking_publication_kept BEFORE DELETE ON ranking_publication
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      REVOKE DELETE, TRUNCATE ON ranking_publication FROM tiendo_app;
    `);
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`
        CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM tiendo_app;
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE external_result, ranking_answer, ranking_remark, ranking_line, ranking_publication;',
    );
  }
}
