import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Loading thousands of rows into an empty database outruns autovacuum: until a table has statistics, a foreign key may
 * be looked up by reading a whole index per row. Only owners may ANALYZE, and the application is none.
 */
export class FreshStatistics1768000013000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        ANALYZE observation; ANALYZE figure; ANALYZE standing; ANALYZE unit; ANALYZE succession_link;
      END $$;
      REVOKE ALL ON FUNCTION refresh_statistics() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION refresh_statistics() TO tiendo_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION refresh_statistics();');
  }
}
