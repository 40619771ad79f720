/** Boards that have grown out of a post know which. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Origins1790000010005 implements MigrationInterface {
  readonly name = 'Origins1790000010005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "board" ADD "origin" jsonb`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
