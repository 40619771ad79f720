/** Votes with dots, and everybody's own reactions at hand. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Dots1790000010003 implements MigrationInterface {
  readonly name = 'Dots1790000010003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "ballot" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "dots" integer NOT NULL,
  "several" boolean NOT NULL,
  "closedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_20adac0e902c60e62fcb6f4cf9c" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_b8548e5f5132d7c1c8ff80c27f" ON "ballot" ("roomId");
CREATE INDEX "IDX_1da5fab723b941730fd01f4ef8" ON "reaction" ("memberId");
`;
