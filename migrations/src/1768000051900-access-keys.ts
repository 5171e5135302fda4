import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One table of keys for whoever reads or writes without signing in. Keys of wall screens move into it as they are; those
 * of other systems name what they reach: plans, indicators and units of their owner. A figure keeps the key it came by,
 * or why a person took its cell over from a system. Answers of repeated writes are kept for keys as for people.
 */
export class AccessKeys1768000051900 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE wall_key RENAME TO access_key;
      ALTER TABLE access_key RENAME CONSTRAINT pk_wall_key TO pk_access_key;
      ALTER TABLE access_key RENAME CONSTRAINT fk_wall_key_plan TO fk_access_key_plan;
      ALTER INDEX ux_wall_key_token RENAME TO ux_access_key_token;
      ALTER TABLE access_key
        ADD COLUMN kind text NOT NULL DEFAULT 'wall',
        ADD COLUMN token_start text,
        ADD COLUMN may_read boolean NOT NULL DEFAULT true,
        ADD COLUMN may_write boolean NOT NULL DEFAULT false,
        ADD COLUMN all_units boolean NOT NULL DEFAULT false,
        ADD COLUMN requests_per_minute integer,
        ADD COLUMN expires_at timestamptz,
        ALTER COLUMN plan_id DROP NOT NULL,
        ALTER COLUMN in_public DROP NOT NULL,
        ADD CONSTRAINT ck_access_key_kind CHECK (kind IN ('wall', 'machine', 'calendar')),
        ADD CONSTRAINT ck_access_key_wall CHECK ((kind = 'wall') = (in_public IS NOT NULL)),
        ADD CONSTRAINT ck_access_key_wall_plan CHECK (kind <> 'wall' OR plan_id IS NOT NULL),
        ADD CONSTRAINT ck_access_key_machine
          CHECK (kind <> 'machine' OR (expires_at IS NOT NULL AND requests_per_minute IS NOT NULL)),
        ADD CONSTRAINT ck_access_key_rights CHECK (may_read OR may_write),
        ADD CONSTRAINT ck_access_key_writes CHECK (kind = 'machine' OR NOT may_write),
        ADD CONSTRAINT ck_access_key_pace CHECK (requests_per_minute > 0);
      ALTER TABLE access_key ALTER COLUMN kind DROP DEFAULT;

      CREATE TABLE access_key_plan (
        province_id uuid NOT NULL,
        key_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        CONSTRAINT pk_access_key_plan PRIMARY KEY (province_id, key_id, plan_id),
        CONSTRAINT fk_access_key_plan_key FOREIGN KEY (province_id, key_id) REFERENCES access_key (province_id, id),
        CONSTRAINT fk_access_key_plan_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id)
      );
      CREATE TABLE access_key_indicator (
        province_id uuid NOT NULL,
        key_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        CONSTRAINT pk_access_key_indicator PRIMARY KEY (province_id, key_id, indicator_id),
        CONSTRAINT fk_access_key_indicator_key FOREIGN KEY (province_id, key_id) REFERENCES access_key (province_id, id),
        CONSTRAINT fk_access_key_indicator_indicator
          FOREIGN KEY (province_id, indicator_id) REFERENCES indicator (province_id, id)
      );
      CREATE TABLE access_key_unit (
        province_id uuid NOT NULL,
        key_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        CONSTRAINT pk_access_key_unit PRIMARY KEY (province_id, key_id, unit_id),
        CONSTRAINT fk_access_key_unit_key FOREIGN KEY (province_id, key_id) REFERENCES access_key (province_id, id),
        CONSTRAINT fk_access_key_unit_unit FOREIGN KEY (province_id, unit_id) REFERENCES unit (province_id, id)
      );

      ALTER TABLE observation
        ADD COLUMN access_key_id uuid,
        ADD COLUMN takeover_reason text,
        ADD CONSTRAINT fk_observation_access_key
          FOREIGN KEY (province_id, access_key_id) REFERENCES access_key (province_id, id),
        ADD CONSTRAINT ck_observation_takeover CHECK (access_key_id IS NULL OR takeover_reason IS NULL);

      ALTER TABLE idempotency_key DROP CONSTRAINT fk_idempotency_key_user;
      ALTER TABLE idempotency_key RENAME COLUMN user_id TO caller_id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM idempotency_key k WHERE NOT EXISTS (SELECT FROM user_account a WHERE a.id = k.caller_id);
      ALTER TABLE idempotency_key RENAME COLUMN caller_id TO user_id;
      ALTER TABLE idempotency_key ADD CONSTRAINT fk_idempotency_key_user
        FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE;
      ALTER TABLE observation DROP COLUMN access_key_id, DROP COLUMN takeover_reason;
      DROP TABLE access_key_unit, access_key_indicator, access_key_plan;
      DELETE FROM access_key WHERE kind <> 'wall';
      ALTER TABLE access_key
        DROP COLUMN kind, DROP COLUMN token_start, DROP COLUMN may_read, DROP COLUMN may_write, DROP COLUMN all_units,
        DROP COLUMN requests_per_minute, DROP COLUMN expires_at,
        ALTER COLUMN plan_id SET NOT NULL, ALTER COLUMN in_public SET NOT NULL;
      ALTER TABLE access_key RENAME TO wall_key;
      ALTER TABLE wall_key RENAME CONSTRAINT pk_access_key TO pk_wall_key;
      ALTER TABLE wall_key RENAME CONSTRAINT fk_access_key_plan TO fk_wall_key_plan;
      ALTER INDEX ux_access_key_token RENAME TO ux_wall_key_token;
    `);
  }
}
