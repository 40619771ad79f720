/** Approval becomes a dial; posts can be returned with a word or hidden, comments hidden. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Moderation1790000003000 implements MigrationInterface {
  readonly name = 'Moderation1790000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "board" ADD "approval" text NOT NULL DEFAULT 'off';
UPDATE "board" SET "approval" = 'learners' WHERE "approveFirst";
ALTER TABLE "board" DROP COLUMN "approveFirst";
ALTER TABLE "post" ADD "returned" jsonb;
ALTER TABLE "comment" ADD "hidden" boolean NOT NULL DEFAULT false;
`;
