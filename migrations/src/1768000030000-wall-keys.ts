import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of wall screens: each opens one plan, to be read only, until it is revoked. */
export class WallKeys1768000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE wall_key (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        label text NOT NULL,
        in_public boolean NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT pk_wall_key PRIMARY KEY (province_id, id),
        CONSTRAINT fk_wall_key_plan FOREIGN KEY (province_id, plan_id) REFERENCES plan (province_id, id)
      );
      CREATE UNIQUE INDEX ux_wall_key_token ON wall_key (token_hash);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE wall_key;');
  }
}
