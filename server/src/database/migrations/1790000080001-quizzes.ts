/** Questions of a quiz in a session, and what everybody has answered. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Quizzes1790000080001 implements MigrationInterface {
  readonly name = 'Quizzes1790000080001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "quizQuestion" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "state" text NOT NULL,
  "text" text NOT NULL,
  "choices" jsonb NOT NULL,
  "solution" integer NOT NULL,
  "authorId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "writtenAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "agendaItemId" uuid,
  "groupingId" uuid,
  "openedAt" TIMESTAMP WITH TIME ZONE,
  "closedAt" TIMESTAMP WITH TIME ZONE,
  "answered" integer NOT NULL,
  "teams" jsonb NOT NULL,
  CONSTRAINT "PK_3d9c2e2b85bfee1f2aa420119d9" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_6617391077a17a86943c60dd97" ON "quizQuestion" ("roomId");
CREATE TABLE "quizAnswer" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "quizQuestionId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "choice" integer NOT NULL,
  CONSTRAINT "PK_cb43c97ac8526b53edf18b651f5" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_ee199cd3840838a5dee8437827" ON "quizAnswer" ("roomId");
`;
