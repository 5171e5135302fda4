import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account without any role stays with the owner of its last one; otherwise it would be anybody's to take over. */
export class HomeOfAccounts1768000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE user_account
        ADD COLUMN home_province_id uuid,
        ADD CONSTRAINT fk_user_account_home_province FOREIGN KEY (home_province_id) REFERENCES province (id);
      -- Accounts that have no role now: whose trail last told of them.
      UPDATE user_account u SET home_province_id = (
          SELECT e.province_id FROM audit_event e
          WHERE e.subject_kind = 'user' AND e.subject = u.username
          ORDER BY e.at DESC, e.number DESC LIMIT 1)
      WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE user_account DROP COLUMN home_province_id');
  }
}
