/** Posts may have a spot on the canvas. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Canvas1790000004001 implements MigrationInterface {
  readonly name = 'Canvas1790000004001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "post" ADD "spot" jsonb');
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
