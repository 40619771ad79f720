/** Devices in classrooms that stand for those who sit before them in a session. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Classrooms1790000120016 implements MigrationInterface {
  readonly name = 'Classrooms1790000120016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "classroom" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "name" text NOT NULL,
  "openedAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "closedAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_729f896c8b7b96ddf10c341e6ff" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_6e498f4cd9a6689b2964a1c9e5" ON "classroom" ("roomId");
ALTER TABLE "seat" ADD "classroomId" uuid;
`;
