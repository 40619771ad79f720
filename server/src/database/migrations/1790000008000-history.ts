/** What posts were before they were edited, and what staff have done with other people's things. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class History1790000008000 implements MigrationInterface {
  readonly name = 'History1790000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "postVersion" (
  "id" uuid NOT NULL,
  "postId" uuid NOT NULL,
  "at" TIMESTAMP WITH TIME ZONE NOT NULL,
  "title" text NOT NULL,
  "text" text NOT NULL,
  "language" text NOT NULL,
  "paper" text NOT NULL,
  "files" jsonb NOT NULL,
  CONSTRAINT "PK_9661cda4a750647d19fba0002e3" PRIMARY KEY ("id"),
  CONSTRAINT "FK_8c2f6ff45d0687710db34ba7be2" FOREIGN KEY ("postId") REFERENCES "post" ("id") ON DELETE CASCADE
);
CREATE INDEX "IDX_8c2f6ff45d0687710db34ba7be" ON "postVersion" ("postId");
CREATE TABLE "act" (
  "id" uuid NOT NULL,
  "boardId" uuid NOT NULL,
  "at" TIMESTAMP WITH TIME ZONE NOT NULL,
  "name" text NOT NULL,
  "memberId" uuid NOT NULL,
  "postId" uuid,
  "commentId" uuid,
  "ofMemberId" uuid,
  "sectionId" uuid,
  "changed" jsonb,
  CONSTRAINT "PK_84c5378dc7f3b8355b6e8c3ccb0" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_b9fb8c655c82315e98cca8f5bd" ON "act" ("at");
CREATE INDEX "IDX_19b803ee75f92460a21b77f366" ON "act" ("boardId", "at");
`;
