/** Posts may have a track, and boards a common goal. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tracks1790000009001 implements MigrationInterface {
  readonly name = 'Tracks1790000009001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "post" ADD "track" jsonb');
    await runner.query('ALTER TABLE "board" ADD "goal" jsonb');
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
