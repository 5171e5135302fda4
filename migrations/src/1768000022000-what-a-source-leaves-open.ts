import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the source of a statement or of a plan does not name, so that nothing is read into its silence. */
export class WhatASourceLeavesOpen1768000022000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE status_entry
        -- 'day': the source tells the status as at the effective day, not the day it came about. 'permission': it says
        -- nothing of a document that allows stopping or going on.
        ADD COLUMN not_named text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT ck_status_entry_not_named CHECK (not_named <@ ARRAY['day','permission']);
      ALTER TABLE plan
        -- False: no deadline is named for items without one of their own; the plan's end is none.
        ADD COLUMN due_at_end boolean NOT NULL DEFAULT true;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE plan DROP COLUMN due_at_end;
      ALTER TABLE status_entry DROP COLUMN not_named;
    `);
  }
}
