/** Polls on posts, and what people have answered. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Polls1790000002001 implements MigrationInterface {
  readonly name = 'Polls1790000002001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "post" ADD "poll" jsonb;
CREATE TABLE "vote" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "postId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "choices" integer array NOT NULL,
  CONSTRAINT "PK_2d5932d46afe39c8176f9d4be72" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_6e03d944892f0f19fa765a848f" ON "vote" ("roomId");
CREATE INDEX "IDX_43cc1af57676ac1b7ec774bd10" ON "vote" ("postId");
`;
