import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owners of data (provinces), the two global name tables, accounts, sessions and what guards signing in. */
export class AccountsAndOwners1768000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE province (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        simulated boolean NOT NULL DEFAULT false,
        -- Rule 8: whether totals, names and statuses of published plans are open without signing in.
        public_totals boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_province PRIMARY KEY (id),
        CONSTRAINT uq_province_code UNIQUE (code)
      );

      CREATE TABLE user_account (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        username text NOT NULL,
        display_name text NOT NULL,
        display_key text NOT NULL,
        -- argon2id, encoded; null until the one-time link was used.
        password_hash text,
        must_change_password boolean NOT NULL DEFAULT false,
        disabled_at timestamptz,
        last_sign_in_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_user_account PRIMARY KEY (id),
        CONSTRAINT uq_user_account_username UNIQUE (username),
        CONSTRAINT ck_user_account_username CHECK (username ~ '^[a-z0-9]+([._-][a-z0-9]+)*$')
      );
      CREATE INDEX ix_user_account_display_key ON user_account USING gin (display_key gin_trgm_ops);

      CREATE TABLE session (
        -- SHA-256 of the cookie's token: a stolen table signs nobody in.
        token_hash bytea NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        address text,
        user_agent text,
        CONSTRAINT pk_session PRIMARY KEY (token_hash),
        CONSTRAINT fk_session_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_session_user ON session (user_id);
      CREATE INDEX ix_session_expires ON session (expires_at);

      CREATE TABLE sign_in_throttle (
        -- 'account:<username>' or 'address:<ip>'
        subject text NOT NULL,
        failures integer NOT NULL,
        window_started_at timestamptz NOT NULL,
        blocked_until timestamptz,
        CONSTRAINT pk_sign_in_throttle PRIMARY KEY (subject)
      );

      CREATE TABLE password_reset (
        token_hash bytea NOT NULL,
        user_id uuid NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_password_reset PRIMARY KEY (token_hash),
        CONSTRAINT fk_password_reset_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_password_reset_user ON password_reset (user_id);

      CREATE TABLE idempotency_key (
        user_id uuid NOT NULL,
        key text NOT NULL,
        -- SHA-256 of method, path and body: the same key on another request is refused.
        request_hash text NOT NULL,
        status integer NOT NULL,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_key PRIMARY KEY (user_id, key),
        CONSTRAINT fk_idempotency_key_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
      );

      CREATE TABLE unit (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        short_name text,
        -- Folded name, short name and former names: what a search without diacritics looks through.
        name_key text NOT NULL,
        kind text NOT NULL,
        official_order integer NOT NULL,
        valid_from date,
        valid_to date,
        valid_to_confirmed boolean NOT NULL DEFAULT true,
        note text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_unit PRIMARY KEY (province_id, id),
        CONSTRAINT uq_unit_code UNIQUE (province_id, code),
        CONSTRAINT fk_unit_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT ck_unit_kind CHECK (kind IN ('department','districtLevel','communeLevel','specialZone','centralAgency','armedForce','partyBody','front','publicServiceUnit','enterprise','collective')),
        CONSTRAINT ck_unit_span CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
      );
      CREATE INDEX ix_unit_name_key ON unit USING gin (name_key gin_trgm_ops);
      CREATE INDEX ix_unit_order ON unit (province_id, official_order);

      CREATE TABLE unit_name (
        province_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        name text NOT NULL,
        valid_from date,
        valid_to date,
        CONSTRAINT pk_unit_name PRIMARY KEY (province_id, unit_id, name),
        CONSTRAINT fk_unit_name_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id) ON DELETE CASCADE
      );

      CREATE TABLE unit_succession (
        province_id uuid NOT NULL,
        from_unit_id uuid NOT NULL,
        to_unit_id uuid NOT NULL,
        effective_on date,
        confirmed boolean NOT NULL DEFAULT true,
        CONSTRAINT pk_unit_succession PRIMARY KEY (province_id, from_unit_id, to_unit_id),
        CONSTRAINT fk_unit_succession_from FOREIGN KEY (province_id, from_unit_id) REFERENCES unit (province_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_unit_succession_to FOREIGN KEY (province_id, to_unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_unit_succession_self CHECK (from_unit_id <> to_unit_id)
      );

      CREATE TABLE person (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        unit_id uuid NOT NULL,
        full_name text NOT NULL,
        name_key text NOT NULL,
        position text,
        role text NOT NULL,
        phone text,
        email text,
        valid_from date NOT NULL,
        valid_to date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_person PRIMARY KEY (province_id, id),
        CONSTRAINT fk_person_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_person_role CHECK (role IN ('leaderInCharge','officer','committeeMember')),
        CONSTRAINT ck_person_span CHECK (valid_to IS NULL OR valid_from <= valid_to)
      );
      CREATE INDEX ix_person_unit ON person (province_id, unit_id);
      CREATE INDEX ix_person_name_key ON person USING gin (name_key gin_trgm_ops);

      CREATE TABLE membership (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        role text NOT NULL,
        unit_id uuid,
        CONSTRAINT pk_membership PRIMARY KEY (province_id, id),
        CONSTRAINT uq_membership UNIQUE NULLS NOT DISTINCT (province_id, user_id, role, unit_id),
        CONSTRAINT fk_membership_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT fk_membership_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE,
        CONSTRAINT fk_membership_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id),
        CONSTRAINT ck_membership_role CHECK (role IN ('viewer','committee','reporter','unitLeader','editor','admin')),
        CONSTRAINT ck_membership_unit CHECK (role NOT IN ('reporter','unitLeader') OR unit_id IS NOT NULL)
      );
      CREATE INDEX ix_membership_user ON membership (user_id);

      CREATE TABLE stored_file (
        province_id uuid NOT NULL,
        sha256 text NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_stored_file PRIMARY KEY (province_id, sha256),
        CONSTRAINT fk_stored_file_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT ck_stored_file_bytes CHECK (bytes > 0)
      );

      CREATE TABLE document (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text,
        number text,
        symbol text,
        issued_on date,
        -- The other day a source prints for the same document; the contradiction stays visible.
        alternate_issued_on date,
        issuer text NOT NULL,
        title text NOT NULL,
        abstract text,
        note text,
        file_sha256 text,
        search_key text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_document PRIMARY KEY (province_id, id),
        CONSTRAINT fk_document_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT fk_document_file FOREIGN KEY (province_id, file_sha256) REFERENCES stored_file (province_id, sha256)
      );
      CREATE INDEX ix_document_search_key ON document USING gin (search_key gin_trgm_ops);
      CREATE INDEX ix_document_number ON document (province_id, number);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE document, stored_file, membership, person, unit_succession, unit_name, unit, idempotency_key,
        password_reset, sign_in_throttle, session, user_account, province;
    `);
  }
}
