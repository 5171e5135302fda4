import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters, columns and order of a list under a name: the query of an address, one person's own or shared in the owner. */
export class SavedViews1768000051100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE saved_view (
        province_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        screen text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        shared boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_saved_view PRIMARY KEY (province_id, id),
        CONSTRAINT uq_saved_view_name UNIQUE (province_id, user_id, screen, name),
        CONSTRAINT ck_saved_view_screen CHECK (screen IN ('targets', 'tasks', 'figures', 'localities', 'rankings')),
        CONSTRAINT fk_saved_view_province FOREIGN KEY (province_id) REFERENCES province (id),
        CONSTRAINT fk_saved_view_user FOREIGN KEY (user_id) REFERENCES user_account (id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE saved_view;');
  }
}
