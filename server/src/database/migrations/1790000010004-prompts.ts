/** Sections that ask something, and begin the text that answers. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Prompts1790000010004 implements MigrationInterface {
  readonly name = 'Prompts1790000010004';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['prompt', 'starter'])
      await runner.query(`ALTER TABLE "section" ADD "${column}" text NOT NULL DEFAULT ''`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
