import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody chose when a request was drafted: the units written down are what came of it. */
export class ChoiceOfRequests1768000051320 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- {"blocks": [codes], "units": [codes], "pillars": [codes]}; neither blocks nor units: everybody whom the plans ask.
      ALTER TABLE report_request ADD COLUMN chosen jsonb NOT NULL DEFAULT '{"blocks": [], "units": [], "pillars": []}';
      -- Before choices were kept: the very units that it asks.
      UPDATE report_request r SET chosen = jsonb_set(r.chosen, '{units}', coalesce((
        SELECT jsonb_agg(u.code ORDER BY u.official_order, u.code) FROM report_request_unit x
        JOIN unit u ON u.province_id = x.province_id AND u.id = x.unit_id
        WHERE x.province_id = r.province_id AND x.request_id = r.id), '[]'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE report_request DROP COLUMN chosen;');
  }
}
