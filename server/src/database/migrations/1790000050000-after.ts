/** What remains of a session: who was there, and how it was for them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class After1790000050000 implements MigrationInterface {
  readonly name = 'After1790000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "attendance" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "from" TIMESTAMP WITH TIME ZONE,
  "until" TIMESTAMP WITH TIME ZONE,
  "minutes" integer NOT NULL,
  "corrected" jsonb,
  CONSTRAINT "PK_ee0ffe42c1f1a01e72b725c0cb2" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_4d361d134887e80332cb5f7ee4" ON "attendance" ("roomId");
CREATE TABLE "pulse" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "memberId" uuid,
  "sideId" uuid NOT NULL,
  "understood" text NOT NULL,
  "talked" boolean NOT NULL,
  "word" text NOT NULL,
  "isNamed" boolean NOT NULL,
  "at" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_40e0b1d0fd89cc064f59ae5d96f" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_5ceef988340f896ee10f12c372" ON "pulse" ("roomId");
`;
