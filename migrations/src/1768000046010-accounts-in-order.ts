import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts are listed by given name, then the whole name, in Vietnamese order: a page reads its own rows. */
export class AccountsInOrder1768000046010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX ix_user_account_order ON user_account (
        ((regexp_match(display_name, '\\S+$'))[1]) COLLATE "vi-x-icu", display_name COLLATE "vi-x-icu", username);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_user_account_order');
  }
}
