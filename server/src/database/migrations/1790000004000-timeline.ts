/** Posts may carry a day or days. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Timeline1790000004000 implements MigrationInterface {
  readonly name = 'Timeline1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "post" ADD "dates" jsonb');
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
