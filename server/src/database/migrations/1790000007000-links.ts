/** Posts show what is at their link, where the partnership wants it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Links1790000007000 implements MigrationInterface {
  readonly name = 'Links1790000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "partnership" ADD "linkPreviews" boolean NOT NULL DEFAULT false;
ALTER TABLE "post" ADD "link" jsonb;
`;
