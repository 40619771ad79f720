/** What has to be settled before people meet, and what each side says of it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Checklists1790000100000 implements MigrationInterface {
  readonly name = 'Checklists1790000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "checklistItem" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "checklist" text NOT NULL,
  "topic" text,
  "title" text NOT NULL,
  "about" text NOT NULL,
  "rank" text NOT NULL,
  "answers" jsonb NOT NULL,
  "steps" jsonb NOT NULL,
  "removedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_0d24d41e5a41755a623b8fa6b9f" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_fcfe4e9f2830148186bc84bffd" ON "checklistItem" ("roomId");
`;
