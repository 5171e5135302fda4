import type { MigrationInterface, QueryRunner } from 'typeorm';

const sealed = (table: string, key: string): string => `
  CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM tiendo_app;
  CREATE TRIGGER tr_${table}_seal_inserted AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '');
  CREATE TRIGGER tr_${table}_seal_updated AFTER UPDATE ON ${table}
    REFERENCING OLD TABLE AS gone NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '');
  CREATE TRIGGER tr_${table}_seal_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '');`;

/** Templates that an owner's office edits in Word, version by version, and which of them papers are printed from. */
export class PaperTemplates1768000052000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Append-only: a template that was edited again is the next version.
      CREATE TABLE paper_template (
        province_id uuid NOT NULL,
        kind text NOT NULL,
        version integer NOT NULL,
        sha256 text NOT NULL,
        -- As it was uploaded this time; the same content may have been uploaded under another name before.
        file_name text NOT NULL,
        bytes integer NOT NULL,
        uploaded_by uuid CONSTRAINT fk_paper_template_uploaded_by REFERENCES user_account (id),
        uploaded_at timestamptz NOT NULL,
        CONSTRAINT pk_paper_template PRIMARY KEY (province_id, kind, version),
        CONSTRAINT fk_paper_template_file FOREIGN KEY (province_id, sha256) REFERENCES stored_file (province_id, sha256),
        CONSTRAINT ck_paper_template_kind CHECK (kind IN ('unitReport','unitLetter','conclusions','briefing')),
        CONSTRAINT ck_paper_template_version CHECK (version > 0)
      );

      -- Append-only: the latest choice speaks.
      CREATE TABLE paper_template_choice (
        province_id uuid NOT NULL,
        kind text NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        -- Null: back to the built-in template.
        version integer,
        chosen_by uuid CONSTRAINT fk_paper_template_choice_chosen_by REFERENCES user_account (id),
        chosen_at timestamptz NOT NULL,
        CONSTRAINT pk_paper_template_choice PRIMARY KEY (province_id, kind, seq),
        CONSTRAINT fk_paper_template_choice_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT fk_paper_template_choice_version
          FOREIGN KEY (province_id, kind, version) REFERENCES paper_template (province_id, kind, version),
        CONSTRAINT ck_paper_template_choice_kind CHECK (kind IN ('unitReport','unitLetter','conclusions','briefing'))
      );
      ${sealed('paper_template', 'kind,version')}
      ${sealed('paper_template_choice', 'kind,seq')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE paper_template_choice, paper_template;');
  }
}
