/** National holidays on which a side works. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorkedHolidays1790000120015 implements MigrationInterface {
  readonly name = 'WorkedHolidays1790000120015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "side" ADD "workedHolidays" jsonb NOT NULL DEFAULT '[]';
`;
