import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role that reads everything of an owner, its trail included, and writes nothing. */
export class Auditors1768000044010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE membership DROP CONSTRAINT ck_membership_role, ADD CONSTRAINT ck_membership_role
        CHECK (role IN ('viewer','committee','reporter','unitLeader','editor','admin','auditor'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM membership WHERE role = 'auditor';
      ALTER TABLE membership DROP CONSTRAINT ck_membership_role, ADD CONSTRAINT ck_membership_role
        CHECK (role IN ('viewer','committee','reporter','unitLeader','editor','admin'));
    `);
  }
}
