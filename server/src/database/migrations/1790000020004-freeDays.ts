/** Days on which nobody of a side is there. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FreeDays1790000020004 implements MigrationInterface {
  readonly name = 'FreeDays1790000020004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "side" ADD COLUMN "freeDays" jsonb NOT NULL DEFAULT '[]'`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
