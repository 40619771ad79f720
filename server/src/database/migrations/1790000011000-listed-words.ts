/** Staff keep a list of words, and posts say which of them they are held for. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListedWords1790000011000 implements MigrationInterface {
  readonly name = 'ListedWords1790000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "partnership" ADD "listedWords" text array NOT NULL DEFAULT '{}';
ALTER TABLE "post" ADD "held" text array;
`;
