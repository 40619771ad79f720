/** Files: their records, what posts carry of them, and the book of the bytes in the storage. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1790000001000 implements MigrationInterface {
  readonly name = 'Files1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const tables = `
ALTER TABLE "post" ADD COLUMN "attachments" jsonb NOT NULL DEFAULT '[]';
CREATE TABLE "file" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "kind" text NOT NULL,
  "mediaType" text NOT NULL,
  "name" text NOT NULL,
  "size" integer NOT NULL,
  "width" integer,
  "height" integer,
  "seconds" double precision,
  "sizes" jsonb NOT NULL DEFAULT '[]',
  "postId" uuid,
  "unusedSince" TIMESTAMP WITH TIME ZONE,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_36b46d232307066b3a2c9ea3a1d" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_878a6f938d0c255133419ca183" ON "file" ("roomId");
CREATE INDEX "IDX_f0f2188b3e254ad31ba2b95ec4" ON "file" ("postId");
CREATE INDEX "IDX_b3e87b894f435ada1d7695219d" ON "file" ("unusedSince");
CREATE TABLE "upload" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "partnershipId" uuid NOT NULL,
  "accountId" uuid NOT NULL,
  "name" text NOT NULL,
  "mediaType" text NOT NULL,
  "width" integer,
  "height" integer,
  "seconds" double precision,
  "size" integer NOT NULL,
  "received" integer NOT NULL DEFAULT '0',
  "pieces" text array NOT NULL DEFAULT '{}',
  "state" text NOT NULL DEFAULT 'receiving',
  "refusal" text,
  "bytes" integer NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "movedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_1fe8db121b3de4ddfa677fc51f3" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_6bf9a36c49a932a8bcb525ce6b" ON "upload" ("partnershipId");
CREATE INDEX "IDX_585e1cb7b4fac9a8f008f2ff94" ON "upload" ("accountId");
CREATE INDEX "IDX_9f38683484d7f011126b604aa2" ON "upload" ("movedAt");
`;
