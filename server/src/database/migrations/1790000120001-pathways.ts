/** What sides train, and learners' pathways. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Pathways1790000120001 implements MigrationInterface {
  readonly name = 'Pathways1790000120001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "skill" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "title" text NOT NULL,
  "unit" text NOT NULL,
  "addedBy" uuid,
  "removedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_a0d33334424e64fb78dc3ce7196" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_1413fa66c9c9b19cfc3026c4f9" ON "skill" ("roomId");
CREATE TABLE "pathway" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "words" jsonb NOT NULL,
  "marks" jsonb NOT NULL,
  "reached" jsonb NOT NULL,
  "taskIds" jsonb NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "PK_d593326dc88056b1e118fd40f5a" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_32c138acd6f4a4ae5629b3bc82" ON "pathway" ("roomId");
`;
