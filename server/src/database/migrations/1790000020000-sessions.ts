/** Sessions with their agendas, parts and wishes. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sessions1790000020000 implements MigrationInterface {
  readonly name = 'Sessions1790000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "session" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "topic" text NOT NULL,
  "kind" text NOT NULL,
  "kindName" text NOT NULL,
  "startsAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "timeZone" text NOT NULL,
  "minutes" integer NOT NULL,
  "language" text NOT NULL,
  "aims" text NOT NULL,
  "participants" jsonb NOT NULL,
  "boardIds" jsonb NOT NULL,
  "call" jsonb NOT NULL,
  "backUp" jsonb NOT NULL,
  "state" text NOT NULL,
  "announcedReason" text NOT NULL,
  "sequence" integer NOT NULL,
  "plannedBy" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "changedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_6bfcd8b79900d13de31fc4098f" ON "session" ("roomId");
CREATE TABLE "agendaItem" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "rank" text NOT NULL,
  "minutes" integer NOT NULL,
  "kind" text NOT NULL,
  "title" text NOT NULL,
  "boardId" uuid,
  "notes" text NOT NULL,
  "leaderIds" jsonb NOT NULL,
  CONSTRAINT "PK_ecf00de1b57a3077a18a5d1b5b2" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_d24ac11b608244f7f07825a889" ON "agendaItem" ("roomId");
CREATE TABLE "part" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "role" text NOT NULL,
  "ownRole" text NOT NULL,
  "agendaItemId" uuid,
  "memberId" uuid,
  "sideId" uuid,
  "askedBy" jsonb NOT NULL,
  "offeredFor" uuid,
  "addedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_58888debdf048d2dfe459aa59da" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_c1dd58afb5d3916143585cccca" ON "part" ("roomId");
CREATE INDEX "IDX_89e9fecef91f0afae208b824a7" ON "part" ("memberId");
CREATE TABLE "wish" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "role" text,
  "offCamera" boolean NOT NULL,
  "word" text NOT NULL,
  CONSTRAINT "PK_e338d8f62014703650439326d3a" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_5f6fb0a147104be46aede2feb5" ON "wish" ("roomId");
`;
