import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Column of `observation` → table it names, by the name its key had. */
const PARENTS = {
  indicator: { column: 'indicator_id', key: 'fk_observation_indicator' },
  period: { column: 'period_id', key: 'fk_observation_period' },
  unit: { column: 'unit_id', key: 'fk_observation_unit' },
} as const;

/**
 * What `observation` names is checked for a whole statement at once. A foreign key looks up each of a hundred thousand
 * rows by itself, though they name thirty indicators, one period and a hundred units; that was a third of loading. The
 * triggers do all that the key did: a row without its parent is refused, a parent that is being deleted is waited for, a
 * parent that is named cannot go, and keys of parents do not change.
 *
 * Seals take the key of a row by a function that the planner can write into the statement.
 */
export class ParentsByStatement1768000052400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER FUNCTION row_key(jsonb, text[]) RENAME TO row_key_of_many;
      CREATE FUNCTION row_key(content jsonb, columns text[]) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE cardinality(columns)
          WHEN 1 THEN coalesce(content ->> columns[1], '')
          ELSE row_key_of_many(content, columns) END
      $$;
    `);
    for (const [parent, { column, key }] of Object.entries(PARENTS)) {
      await queryRunner.query(`
        -- As its owner, as a foreign key is: a row lock on the parent needs a right that the application does not have.
        CREATE FUNCTION require_${parent}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
          SET search_path = public, pg_temp AS $$
        DECLARE
          missing bigint;
        BEGIN
          WITH named AS MATERIALIZED (
              SELECT DISTINCT province_id, ${column} AS id FROM written WHERE ${column} IS NOT NULL),
            held AS (
              SELECT p.id FROM named n JOIN ${parent} p ON p.province_id = n.province_id AND p.id = n.id
              FOR KEY SHARE OF p)
          SELECT (SELECT count(*) FROM named) - (SELECT count(*) FROM held) INTO missing;
          IF missing > 0 THEN
            RAISE EXCEPTION 'observation: a row names no ${parent}' USING ERRCODE = 'foreign_key_violation',
              CONSTRAINT = '${key}', TABLE = 'observation';
          END IF;
          RETURN NULL;
        END $$;
        CREATE FUNCTION keep_observed_${parent}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
          SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM observation o WHERE o.province_id = OLD.province_id AND o.${column} = OLD.id) THEN
            RAISE EXCEPTION '${parent}: observations name this row' USING ERRCODE = 'foreign_key_violation',
              CONSTRAINT = '${key}', TABLE = 'observation';
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER tr_observation_${parent} AFTER INSERT ON observation REFERENCING NEW TABLE AS written
          FOR EACH STATEMENT EXECUTE FUNCTION require_${parent}();
        CREATE TRIGGER tr_${parent}_observed_deleted AFTER DELETE ON ${parent}
          FOR EACH ROW EXECUTE FUNCTION keep_observed_${parent}();
        CREATE TRIGGER tr_${parent}_observed_renamed AFTER UPDATE OF province_id, id ON ${parent} FOR EACH ROW
          WHEN (OLD.province_id <> NEW.province_id OR OLD.id <> NEW.id)
          EXECUTE FUNCTION keep_observed_${parent}();
        ALTER TABLE observation DROP CONSTRAINT ${key};
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [parent, { column, key }] of Object.entries(PARENTS)) {
      await queryRunner.query(`
        DROP TRIGGER tr_observation_${parent} ON observation;
        DROP TRIGGER tr_${parent}_observed_deleted ON ${parent};
        DROP TRIGGER tr_${parent}_observed_renamed ON ${parent};
        DROP FUNCTION require_${parent}();
        DROP FUNCTION keep_observed_${parent}();
        ALTER TABLE observation ADD CONSTRAINT ${key}
          FOREIGN KEY (province_id, ${column}) REFERENCES ${parent} (province_id, id);
      `);
    }
    await queryRunner.query(`
      DROP FUNCTION row_key(jsonb, text[]);
      ALTER FUNCTION row_key_of_many(jsonb, text[]) RENAME TO row_key;
    `);
  }
}
