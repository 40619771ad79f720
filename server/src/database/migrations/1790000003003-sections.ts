/** Each section says who posts in it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sections1790000003003 implements MigrationInterface {
  readonly name = 'Sections1790000003003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "section" ADD "posting" text NOT NULL DEFAULT 'everyone'`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
