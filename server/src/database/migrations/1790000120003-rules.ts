/** What each side’s country allows, and the plan for the stay. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rules1790000120003 implements MigrationInterface {
  readonly name = 'Rules1790000120003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "rule" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "topic" text NOT NULL,
  "choice" text,
  "days" integer,
  "note" text NOT NULL,
  "source" jsonb NOT NULL,
  "saidBy" uuid,
  "saidAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "confirmed" jsonb,
  "version" integer NOT NULL,
  CONSTRAINT "PK_a5577f464213af7ffbe866e3cb5" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_1235de3acded2eff24996cde39" ON "rule" ("roomId");
CREATE TABLE "stayPlan" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "isPaid" boolean,
  "days" integer,
  "hasMinors" boolean,
  "isAfterGraduation" boolean,
  "changedBy" uuid,
  "changedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "PK_26200f07a15e8ded7dbd1d4cddd" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_ff044ec2506484a3cdbfba047e" ON "stayPlan" ("roomId");
`;
