/** Boards choose how people react to posts; until now everybody could only find them useful, and what they found stays. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reactions1790000002000 implements MigrationInterface {
  readonly name = 'Reactions1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "board" ADD "reactions" text NOT NULL DEFAULT 'useful';
ALTER TABLE "reaction" ADD "kind" text NOT NULL DEFAULT 'useful';
ALTER TABLE "reaction" ADD "value" text NOT NULL DEFAULT 'yes';
ALTER TABLE "post" RENAME COLUMN "useful" TO "tallies";
UPDATE "post" SET "tallies" = jsonb_build_object('useful', jsonb_build_object('yes', "tallies"))
 WHERE "tallies" <> '{}';
`;
