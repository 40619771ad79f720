/** Small groups of a session, what they have found out, and messages that only a group reads. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Groups1790000060000 implements MigrationInterface {
  readonly name = 'Groups1790000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "message" ADD COLUMN "groupId" uuid;
ALTER TABLE "message" ADD COLUMN "readerIds" jsonb NOT NULL DEFAULT '[]';
ALTER TABLE "message" ALTER COLUMN "readerIds" DROP DEFAULT;
ALTER TABLE "agendaItem" ADD COLUMN "groups" jsonb;
CREATE TABLE "grouping" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "purpose" text NOT NULL,
  "agendaItemId" uuid,
  "state" text NOT NULL,
  "step" integer NOT NULL,
  "openedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "endsAt" TIMESTAMP WITH TIME ZONE,
  "backAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_135d73da7246e0250716afdc0ab" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_434c6e5f992ffec6a082df215c" ON "grouping" ("roomId");
CREATE TABLE "group" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "groupingId" uuid NOT NULL,
  "number" integer NOT NULL,
  "memberIds" jsonb NOT NULL,
  "place" jsonb,
  "callUrl" text NOT NULL,
  CONSTRAINT "PK_256aa0fda9b1de1a73ee0b7106b" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_4a45f0cbea13f5322e8aba5d76" ON "group" ("roomId");
CREATE TABLE "finding" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "groupingId" uuid NOT NULL,
  "groupId" uuid NOT NULL,
  "authorId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "text" text NOT NULL,
  "post" jsonb,
  "writtenAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "readerIds" jsonb NOT NULL,
  "shownAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_a904dfcf401ccfbaa60bb6eec29" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_d980d7298ac4d25436e8bc9424" ON "finding" ("roomId");
`;
