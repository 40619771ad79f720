/** Tasks that are done in pairs across the bridge. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InPairs1790000120010 implements MigrationInterface {
  readonly name = 'InPairs1790000120010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "task" ADD "inPairs" boolean NOT NULL DEFAULT false;
ALTER TABLE "work" ADD "partnerIds" jsonb NOT NULL DEFAULT '[]';
`;
