/** Which tools for video calls a side may use; nothing is said of those that are there. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CallTools1790000020003 implements MigrationInterface {
  readonly name = 'CallTools1790000020003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "side" ADD COLUMN "callTools" jsonb`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
