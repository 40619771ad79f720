/** What happens while a session is held: its clock, seats, questions, chat and notes. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Live1790000030000 implements MigrationInterface {
  readonly name = 'Live1790000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "run" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "state" text NOT NULL,
  "step" integer NOT NULL,
  "agendaItemId" uuid,
  "startedAt" TIMESTAMP WITH TIME ZONE,
  "itemStartedAt" TIMESTAMP WITH TIME ZONE,
  "pausedAt" TIMESTAMP WITH TIME ZONE,
  "pausedMs" integer NOT NULL,
  "extraMinutes" integer NOT NULL,
  "endedAt" TIMESTAMP WITH TIME ZONE,
  "spent" jsonb NOT NULL,
  "backUpAt" TIMESTAMP WITH TIME ZONE,
  "chat" text NOT NULL,
  "caption" text NOT NULL,
  "slower" integer NOT NULL,
  "slowerBy" jsonb NOT NULL,
  CONSTRAINT "PK_804c38ffba92002c6d2c646dd46" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_52f8da8ca64682e1aea713e861" ON "run" ("roomId");
CREATE TABLE "seat" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "handAt" TIMESTAMP WITH TIME ZONE,
  "turnAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_4e72ae40c3fbd7711ccb380ac17" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_3fa8f0e8b51be149c90ee8595e" ON "seat" ("roomId");
CREATE TABLE "question" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "authorId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "text" text NOT NULL,
  "askedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "answeredAt" TIMESTAMP WITH TIME ZONE,
  "hiddenAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_21e5786aa0ea704ae185a79b2d5" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_a70cec821dffadff31117ff302" ON "question" ("roomId");
CREATE TABLE "upvote" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "questionId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  CONSTRAINT "PK_e63693403e030d3e060747dd776" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_23017598c565f84ae6a2184fe8" ON "upvote" ("roomId");
CREATE INDEX "IDX_4afb966c43854a24bbec5d9bcf" ON "upvote" ("questionId");
CREATE TABLE "message" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "authorId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "text" text NOT NULL,
  "sentAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "hiddenAt" TIMESTAMP WITH TIME ZONE,
  "reports" jsonb NOT NULL,
  CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_fdfe54a21d1542c564384b74d5" ON "message" ("roomId");
CREATE TABLE "noteLine" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "kind" text NOT NULL,
  "text" text NOT NULL,
  "agendaItemId" uuid,
  "authorId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "writtenAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "editedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_d7a0ab1e3c9f24dde2ea5d8a2cb" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_14373bd7652e88b8a6e1e784ca" ON "noteLine" ("roomId");
`;
