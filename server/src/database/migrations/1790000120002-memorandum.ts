/** The memorandum: its clauses, and the versions that were laid down. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Memoranda1790000120002 implements MigrationInterface {
  readonly name = 'Memoranda1790000120002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "clause" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "part" text NOT NULL,
  "rank" text NOT NULL,
  "text" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "PK_f7be76ec8bb5379f6c9ea05bac7" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_782f7e07853077ca4287931e69" ON "clause" ("roomId");
CREATE TABLE "memorandum" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "number" integer NOT NULL,
  "language" text NOT NULL,
  "clauses" jsonb NOT NULL,
  "laidDownBy" uuid,
  "laidDownAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "agreements" jsonb NOT NULL,
  "hash" text,
  "lockedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_ebfe84485aa5f3e7ab208092a88" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_2dfafd44d9a0d139375aa4cb5d" ON "memorandum" ("roomId");
`;
