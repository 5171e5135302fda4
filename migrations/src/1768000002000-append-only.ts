import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = [
  'status_entry',
  'observation',
  'evidence',
  'item_version',
  'measure',
  'item_unit',
  'plan_version',
  'snapshot',
  'audit_event',
];

/**
 * What was stated stays. Triggers refuse the owner too (the embedded user is a superuser, so privileges alone prove
 * nothing); the application works as the unprivileged role tiendo_app, which could not even switch them off.
 */
export class AppendOnly1768000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
    `);
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`
        CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      `);
    }
    // A role belongs to the cluster, not to the database: another database of the same server may have made it, or its
    // administrator, where this user may neither make roles nor grant them.
    await queryRunner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tiendo_app') THEN RETURN; END IF;
        CREATE ROLE tiendo_app NOLOGIN NOSUPERUSER;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA public TO tiendo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tiendo_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tiendo_app;
      REVOKE ALL ON TABLE migrations FROM tiendo_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tiendo_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO tiendo_app;
      DO $$ BEGIN
        EXECUTE format('GRANT tiendo_app TO %I', current_user);
      EXCEPTION WHEN insufficient_privilege THEN NULL;
      END $$;
    `);
    for (const table of APPEND_ONLY)
      await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM tiendo_app;`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM tiendo_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE USAGE ON SEQUENCES FROM tiendo_app;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM tiendo_app;
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM tiendo_app;
      REVOKE USAGE ON SCHEMA public FROM tiendo_app;
    `);
    for (const table of APPEND_ONLY)
      await queryRunner.query(`
        DROP TRIGGER tr_${table}_append_only ON ${table};
        DROP TRIGGER tr_${table}_no_truncate ON ${table};
      `);
    await queryRunner.query('DROP FUNCTION refuse_change();');
  }
}
