/** Joint posts, of which each side fills a half. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Halves1790000002003 implements MigrationInterface {
  readonly name = 'Halves1790000002003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "post" ADD "joint" boolean NOT NULL DEFAULT false;
CREATE TABLE "half" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "postId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "authorId" uuid NOT NULL,
  "text" text NOT NULL,
  "language" text NOT NULL,
  "postShown" boolean NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "editedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_aaf3cb8554512ba3fa9518cd84c" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_1ce80bc8323500bd7f5e519756" ON "half" ("roomId");
CREATE INDEX "IDX_fb10b432d45cb6e7a77508f120" ON "half" ("postId");
`;
