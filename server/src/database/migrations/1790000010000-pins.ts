/** Posts that staff put first. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Pins1790000010000 implements MigrationInterface {
  readonly name = 'Pins1790000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "post" ADD "pinnedAt" TIMESTAMP WITH TIME ZONE`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
