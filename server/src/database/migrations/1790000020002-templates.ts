/** Templates of a partnership's own for sessions. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Templates1790000020002 implements MigrationInterface {
  readonly name = 'Templates1790000020002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "sessionTemplate" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "steps" jsonb NOT NULL,
  "sideId" uuid NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_521134ca4f11087897dc0b9e7df" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_85f624b5141eaaf47781232727" ON "sessionTemplate" ("roomId");
`;
