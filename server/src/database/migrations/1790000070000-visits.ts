/** Stations of a virtual visit, questions that belong to one, and the checklist for filming. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Visits1790000070000 implements MigrationInterface {
  readonly name = 'Visits1790000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "station" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "place" text NOT NULL,
  "about" text NOT NULL,
  "prepared" jsonb NOT NULL,
  "links" jsonb NOT NULL,
  "boardId" uuid,
  CONSTRAINT "PK_cad1b3e7182ef8df1057b82f6aa" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_8504d7450bb6dad5876214be9a" ON "station" ("roomId");
CREATE TABLE "filmingItem" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "name" text,
  "text" text NOT NULL,
  "addedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "done" jsonb,
  CONSTRAINT "PK_ebedaf7b6e250c1b399a282dd83" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_95160ad8a8019c6a04a3ff8b12" ON "filmingItem" ("roomId");
ALTER TABLE "question" ADD COLUMN "agendaItemId" uuid;
`;
