import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows the trail vouches for: columns of the key behind the owner, and columns that say nothing of their own. */
const SEALED: Readonly<Record<string, { readonly key: string; readonly leftOut?: string }>> = {
  user_account: { key: 'id', leftOut: 'display_key,last_sign_in_at,version' },
  membership: { key: 'id' },
  stored_file: { key: 'sha256' },
  document: { key: 'id', leftOut: 'search_key' },
  plan_version: { key: 'id' },
  item_version: { key: 'id' },
  measure: { key: 'version_id,position' },
  indicator_rule: { key: 'id' },
  snapshot: { key: 'id' },
  status_entry: { key: 'id' },
  observation: { key: 'id' },
  evidence: { key: 'id' },
  issued_headline: { key: 'id' },
  discrepancy_settlement: { key: 'id' },
  directive_entry: { key: 'id' },
  external_result: { key: 'id' },
  ranking_publication: { key: 'id' },
  ranking_line: { key: 'publication_id,unit_id' },
  ranking_remark: { key: 'id' },
  ranking_answer: { key: 'id' },
};

/** What was there before this version is sealed under this mark; the trail tells of it by an event of its own. */
const BASELINE = '00000000-0000-4000-8000-000000000001';
/** Owner of the seals of accounts, which belong to the installation. */
const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const ROWS_PER_SEAL = 5000;

/**
 * Seals: each transaction of the application leaves a digest of every row it wrote, under a mark of its own, and the last
 * event of the transaction carries the digest of its seals. So the chain of events vouches for the rows it tells of. A
 * change that is made beside the application has no mark, and leaves no seal.
 */
export class SealedRows1768000044000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE row_seal (
        -- All zeros: the installation.
        province_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        -- Mark of the transaction that wrote the rows.
        writing uuid NOT NULL,
        table_name text NOT NULL,
        -- Values of the keys behind the owner, with | between them.
        keys text[] NOT NULL,
        -- SHA-256 of each row. Null: it was taken away.
        digests bytea[] NOT NULL,
        CONSTRAINT pk_row_seal PRIMARY KEY (province_id, seq),
        CONSTRAINT ck_row_seal_digests CHECK (cardinality(keys) = cardinality(digests))
      );
      CREATE INDEX ix_row_seal_writing ON row_seal (writing);
      CREATE INDEX ix_row_seal_table ON row_seal (province_id, table_name);
      CREATE TRIGGER tr_row_seal_append_only BEFORE UPDATE OR DELETE ON row_seal
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER tr_row_seal_no_truncate BEFORE TRUNCATE ON row_seal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON row_seal FROM tiendo_app;

      -- What the seals of its transaction come to; told by its last event of each owner.
      ALTER TABLE audit_event ADD COLUMN sealed jsonb;
      CREATE INDEX ix_audit_event_at ON audit_event (province_id, at, number);

      -- Moments are written in the time zone of the session: who calls this works in UTC.
      CREATE FUNCTION row_digest(content jsonb, left_out text[]) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(convert_to(jsonb_strip_nulls(content - left_out)::text, 'UTF8'))
      $$;
      CREATE FUNCTION row_key(content jsonb, columns text[]) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT string_agg(coalesce(content ->> k.name, ''), '|' ORDER BY k.place) FROM unnest(columns) WITH ORDINALITY k (name, place)
      $$;
      CREATE FUNCTION seal_digest(seq bigint, table_name text, keys text[], digests bytea[]) RETURNS bytea
        LANGUAGE sql STABLE AS $$
        SELECT sha256(convert_to(concat_ws('|', seq, table_name, keys::text, digests::text), 'UTF8'))
      $$;

      CREATE FUNCTION seal_rows() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
      DECLARE
        mark uuid := nullif(current_setting('tiendo.writing', true), '')::uuid;
        key_columns text[] := string_to_array(TG_ARGV[0], ',');
        left_out text[] := string_to_array(TG_ARGV[1], ',');
        nobody CONSTANT uuid := '${INSTALLATION}';
      BEGIN
        IF mark IS NULL THEN RETURN NULL; END IF;
        IF TG_OP = 'INSERT' THEN
          INSERT INTO row_seal (province_id, writing, table_name, keys, digests)
          SELECT coalesce((r.row ->> 'province_id')::uuid, nobody), mark, TG_TABLE_NAME,
            array_agg(row_key(r.row, key_columns)), array_agg(row_digest(r.row, left_out))
          FROM (SELECT to_jsonb(w) AS row FROM written w OFFSET 0) r GROUP BY 1;
        ELSIF TG_OP = 'DELETE' THEN
          INSERT INTO row_seal (province_id, writing, table_name, keys, digests)
          SELECT coalesce((r.row ->> 'province_id')::uuid, nobody), mark, TG_TABLE_NAME,
            array_agg(row_key(r.row, key_columns)), array_agg(NULL::bytea)
          FROM (SELECT to_jsonb(g) AS row FROM gone g OFFSET 0) r GROUP BY 1;
        ELSE
          INSERT INTO row_seal (province_id, writing, table_name, keys, digests)
          SELECT n.owner, mark, TG_TABLE_NAME, array_agg(n.key), array_agg(n.digest)
          FROM (SELECT coalesce((r.row ->> 'province_id')::uuid, nobody) AS owner, row_key(r.row, key_columns) AS key,
                  row_digest(r.row, left_out) AS digest
                FROM (SELECT to_jsonb(w) AS row FROM written w OFFSET 0) r OFFSET 0) n
          LEFT JOIN (SELECT coalesce((r.row ->> 'province_id')::uuid, nobody) AS owner, row_key(r.row, key_columns) AS key,
                  row_digest(r.row, left_out) AS digest
                FROM (SELECT to_jsonb(g) AS row FROM gone g OFFSET 0) r OFFSET 0) o USING (owner, key)
          WHERE n.digest IS DISTINCT FROM o.digest
          GROUP BY 1;
        END IF;
        RETURN NULL;
      END $$;
    `);
    for (const [table, { key, leftOut = '' }] of Object.entries(SEALED)) {
      await queryRunner.query(`
        CREATE TRIGGER tr_${table}_seal_inserted AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written
          FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '${leftOut}');
        CREATE TRIGGER tr_${table}_seal_updated AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS gone NEW TABLE AS written
          FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '${leftOut}');
        CREATE TRIGGER tr_${table}_seal_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS gone
          FOR EACH STATEMENT EXECUTE FUNCTION seal_rows('${key}', '${leftOut}');
      `);
      await queryRunner.query(`
        SET LOCAL timezone = 'UTC';
        INSERT INTO row_seal (province_id, writing, table_name, keys, digests)
        SELECT r.owner, '${BASELINE}', '${table}', array_agg(r.key), array_agg(r.digest)
        FROM (
          SELECT s.owner, s.key, s.digest, (row_number() OVER (PARTITION BY s.owner ORDER BY s.key) - 1) / ${ROWS_PER_SEAL} AS lot
          FROM (
            SELECT coalesce((t.row ->> 'province_id')::uuid, '${INSTALLATION}') AS owner,
              row_key(t.row, string_to_array('${key}', ',')) AS key, row_digest(t.row, string_to_array('${leftOut}', ',')) AS digest
            FROM (SELECT to_jsonb(x) AS row FROM ${table} x OFFSET 0) t
          ) s
        ) r GROUP BY r.owner, r.lot ORDER BY r.owner, r.lot;
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(SEALED)) {
      await queryRunner.query(`
        DROP TRIGGER tr_${table}_seal_inserted ON ${table};
        DROP TRIGGER tr_${table}_seal_updated ON ${table};
        DROP TRIGGER tr_${table}_seal_deleted ON ${table};
      `);
    }
    await queryRunner.query(`
      DROP FUNCTION seal_rows();
      DROP FUNCTION row_digest(jsonb, text[]);
      DROP FUNCTION row_key(jsonb, text[]);
      DROP FUNCTION seal_digest(bigint, text, text[], bytea[]);
      DROP INDEX ix_audit_event_at;
      ALTER TABLE audit_event DROP COLUMN sealed;
      DROP TABLE row_seal;
    `);
  }
}
