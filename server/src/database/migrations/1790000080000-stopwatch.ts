/** The shared stopwatch of a session; put away where there has been none. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Stopwatch1790000080000 implements MigrationInterface {
  readonly name = 'Stopwatch1790000080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "run" ADD COLUMN "stopwatch" jsonb NOT NULL
  DEFAULT '{"state": "away", "step": 0, "seconds": null, "since": null, "goneMs": 0}';
ALTER TABLE "run" ALTER COLUMN "stopwatch" DROP DEFAULT;
`;
