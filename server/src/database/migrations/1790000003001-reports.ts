/** Reports, which only staff and whoever made them see; a board can be calmed with a word. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reports1790000003001 implements MigrationInterface {
  readonly name = 'Reports1790000003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "report" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "postId" uuid NOT NULL,
  "commentId" uuid,
  "authorId" uuid NOT NULL,
  "reporterId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "reason" text NOT NULL,
  "word" text NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "outcome" text,
  "decidedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_99e4d0bea58cba73c57f935a546" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_dc9ee2bb3a36bd8117f3e1c451" ON "report" ("roomId");
CREATE INDEX "IDX_4b6fe2df37305bc075a4a16d3e" ON "report" ("postId");
CREATE INDEX "IDX_97372830f2390803a3e2df4a46" ON "report" ("commentId");
CREATE INDEX "IDX_deb87edef6637066ee67179551" ON "report" ("decidedAt");
ALTER TABLE "board" ADD "calmed" jsonb;
ALTER TABLE "change" ADD "staffToo" boolean NOT NULL DEFAULT false;
`;
