import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Gần 95%" is a hedge of its own: a little below the figure, never above it. */
export class Nearly1768000021000 implements MigrationInterface {
  name = 'Nearly1768000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE observation DROP CONSTRAINT ck_observation_qualifier,
        ADD CONSTRAINT ck_observation_qualifier
          CHECK (qualifier IN ('exact', 'above', 'atLeast', 'below', 'atMost', 'approximately', 'nearly'))`);
  }

  /** Figures that are "nearly" something cannot be told apart any more: they are read as "about", as before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE observation DISABLE TRIGGER USER;
      UPDATE observation SET qualifier = 'approximately' WHERE qualifier = 'nearly';
      ALTER TABLE observation ENABLE TRIGGER USER;
      UPDATE figure SET qualifier = 'approximately' WHERE qualifier = 'nearly';
      ALTER TABLE observation DROP CONSTRAINT ck_observation_qualifier,
        ADD CONSTRAINT ck_observation_qualifier
          CHECK (qualifier IN ('exact', 'above', 'atLeast', 'below', 'atMost', 'approximately'))`);
  }
}
