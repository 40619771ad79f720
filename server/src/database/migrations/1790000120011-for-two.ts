/** The log of what was touched may name two members for whom alone something is. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForTwo1790000120011 implements MigrationInterface {
  readonly name = 'ForTwo1790000120011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "change" ADD "orFor" uuid`);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
