/** Comments that answer comments. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Answers1790000002002 implements MigrationInterface {
  readonly name = 'Answers1790000002002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "comment" ADD "answersId" uuid`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
