/** The first tables: rooms with log and receipts, accounts and devices, partnership, people, boards. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class First1790000000000 implements MigrationInterface {
  readonly name = 'First1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const tables = `
CREATE TABLE "account" (
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "email" text,
  "passwordHash" text,
  "keyHash" text,
  "language" text NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "IDX_4c8f96ccf523e9a3faefd5bdd4" ON "account" ("email");
CREATE UNIQUE INDEX "IDX_f2d08e11b8be315ab42e286cb1" ON "account" ("keyHash");
CREATE TABLE "device" (
  "id" uuid NOT NULL,
  "accountId" uuid NOT NULL,
  "tokenHash" text NOT NULL,
  "label" text NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "seenAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_2dc10972aa4e27c01378dad2c72" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_d66b825375117d90ae0015fe8d" ON "device" ("accountId");
CREATE UNIQUE INDEX "IDX_bf2092b246e47d83aa43dcb704" ON "device" ("tokenHash");
CREATE INDEX "IDX_0df56157aad7e2489378ec1e46" ON "device" ("seenAt");
CREATE TABLE "board" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "title" text NOT NULL,
  "layout" text NOT NULL,
  "anonymousAllowed" boolean NOT NULL,
  "approveFirst" boolean NOT NULL,
  "locked" boolean NOT NULL,
  "posting" text NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "archivedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_865a0f2e22c140d261b1df80eb1" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_16e4ff36e2f35f3b4d74275d26" ON "board" ("roomId");
CREATE TABLE "section" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "title" text NOT NULL,
  "rank" text COLLATE "C" NOT NULL,
  CONSTRAINT "PK_3c41d2d699384cc5e8eac54777d" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_5f9f09ae389ad80f2a2a5a5708" ON "section" ("roomId");
CREATE TABLE "post" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "sectionId" uuid NOT NULL,
  "authorId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "title" text NOT NULL,
  "text" text NOT NULL,
  "language" text NOT NULL,
  "paper" text NOT NULL,
  "anonymous" boolean NOT NULL,
  "state" text NOT NULL,
  "rank" text COLLATE "C" NOT NULL,
  "useful" jsonb NOT NULL DEFAULT '{}',
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "editedAt" TIMESTAMP WITH TIME ZONE,
  "deletedAt" TIMESTAMP WITH TIME ZONE,
  "takenAway" boolean NOT NULL DEFAULT false,
  CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_451a4a7489ef7889aa6b243c88" ON "post" ("roomId");
CREATE INDEX "IDX_ed12174a9262c0f67a17c7e546" ON "post" ("sectionId");
CREATE TABLE "comment" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "postId" uuid NOT NULL,
  "authorId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "text" text NOT NULL,
  "language" text NOT NULL,
  "anonymous" boolean NOT NULL,
  "postShown" boolean NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "editedAt" TIMESTAMP WITH TIME ZONE,
  "deletedAt" TIMESTAMP WITH TIME ZONE,
  "takenAway" boolean NOT NULL DEFAULT false,
  CONSTRAINT "PK_0b0e4bbc8415ec426f87f3a88e2" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_1d0e34fea50c2dfd763a0de060" ON "comment" ("roomId");
CREATE INDEX "IDX_94a85bb16d24033a2afdd5df06" ON "comment" ("postId");
CREATE TABLE "reaction" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "postId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  CONSTRAINT "PK_41fbb346da22da4df129f14b11e" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_3cd2aea2fa838414d7510539cd" ON "reaction" ("roomId");
CREATE INDEX "IDX_dc3aeb83dc815f9f22ebfa7785" ON "reaction" ("postId");
CREATE TABLE "member" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "accountId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "role" text NOT NULL,
  "name" text NOT NULL,
  "languages" text array NOT NULL,
  "view" integer NOT NULL DEFAULT '0',
  "joinedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "removedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_97cbbe986ce9d14ca5894fdc072" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_c1012c9a3cdedf2b00510cdd84" ON "member" ("accountId");
CREATE INDEX "IDX_e188fb3a8d0785cdcec9dbb746" ON "member" ("roomId", "accountId");
CREATE TABLE "invitation" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "role" text NOT NULL,
  "code" text NOT NULL,
  "founding" boolean NOT NULL DEFAULT false,
  "useLimit" integer NOT NULL,
  "uses" integer NOT NULL DEFAULT '0',
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "revokedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_beb994737756c0f18a1c1f8669c" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_58dc44166651174d1404348edf" ON "invitation" ("roomId");
CREATE UNIQUE INDEX "IDX_d23721ee8274af12ae92599425" ON "invitation" ("code");
CREATE TABLE "pair" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "memberIds" uuid array NOT NULL,
  "madeAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "endedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_3eaf216329c5c50aedb94fa797e" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_b217d00201ed26841265a48369" ON "pair" ("roomId");
CREATE TABLE "partnership" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "name" text NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "endedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_f1bf1be9f475497d8b396d4cc56" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_bbc2a9a9a7f02f669f590035b0" ON "partnership" ("roomId");
CREATE TABLE "side" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "position" integer NOT NULL,
  "kind" text NOT NULL,
  "name" text NOT NULL,
  "place" text NOT NULL,
  "country" text NOT NULL,
  "timeZone" text NOT NULL,
  "languages" text array NOT NULL,
  "ownerId" uuid,
  "endAgreedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_c2532e0428e3af5370d4adec4bd" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_ea83f11d99cc8e3673d4a01a44" ON "side" ("roomId");
CREATE TABLE "room" (
  "id" uuid NOT NULL,
  "kind" text NOT NULL,
  "partnershipId" uuid NOT NULL,
  "seq" integer NOT NULL DEFAULT '0',
  "logFloor" integer NOT NULL DEFAULT '0',
  "tally" jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT "PK_c6d46db005d623e691b2fbcba23" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_288160be4b6192c8a5abf08d37" ON "room" ("partnershipId");
CREATE TABLE "change" (
  "roomId" uuid NOT NULL,
  "seq" integer NOT NULL,
  "type" text NOT NULL,
  "recordId" uuid NOT NULL,
  "onlyFor" uuid,
  "at" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_192a5afdf4e6a00e045122237fb" PRIMARY KEY ("roomId", "seq", "type", "recordId")
);
CREATE INDEX "IDX_06b936b96ee68c8a723b7e4ede" ON "change" ("at");
CREATE TABLE "receipt" (
  "commandId" uuid NOT NULL,
  "accountId" uuid,
  "roomId" uuid NOT NULL,
  "seq" integer NOT NULL,
  "at" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_bc76944bc35da2296a97fa8ab50" PRIMARY KEY ("commandId")
);
CREATE INDEX "IDX_d3d334e7aff0a062d3af17bac5" ON "receipt" ("at");
`;
