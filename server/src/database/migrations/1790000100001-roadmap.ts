/** The phases of a partnership's way, and which sides are through with each. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roadmap1790000100001 implements MigrationInterface {
  readonly name = 'Roadmap1790000100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "phase" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "topic" text,
  "title" text NOT NULL,
  "note" text NOT NULL,
  "rank" text NOT NULL,
  "from" text,
  "until" text,
  "state" text NOT NULL,
  "done" jsonb NOT NULL,
  "removedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_a9cac5076fb19818ed0f871bea8" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_0803da18bb1844b8345e03f39b" ON "phase" ("roomId");
`;
