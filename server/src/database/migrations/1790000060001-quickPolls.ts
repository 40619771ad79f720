/** What is asked in a session in the moment, and what everybody has answered. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuickPolls1790000060001 implements MigrationInterface {
  readonly name = 'QuickPolls1790000060001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "quickPoll" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "agendaItemId" uuid,
  "text" text NOT NULL,
  "poll" jsonb NOT NULL,
  "askedBy" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "askedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_5c8905031416d3f908a97de24fd" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_108525f4f1379fb870730748b0" ON "quickPoll" ("roomId");
CREATE TABLE "ballotPaper" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "quickPollId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "choices" integer array NOT NULL,
  CONSTRAINT "PK_6025f22253a36eff23a3c7b2720" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_7d9fa5ebfff9fd1730de4db15e" ON "ballotPaper" ("roomId");
`;
