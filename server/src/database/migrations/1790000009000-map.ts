/** Posts may have a place on the map. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Map1790000009000 implements MigrationInterface {
  readonly name = 'Map1790000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "post" ADD "location" jsonb');
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
