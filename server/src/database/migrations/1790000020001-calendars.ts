/** The secret addresses of people's calendars, as hashes. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendars1790000020001 implements MigrationInterface {
  readonly name = 'Calendars1790000020001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "calendarKey" (
  "memberId" uuid NOT NULL,
  "keyHash" text NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_c5771fd473c1a0e6776137d2df3" PRIMARY KEY ("memberId")
);
CREATE UNIQUE INDEX "IDX_46a08b1db9d801b14aef2215ed" ON "calendarKey" ("keyHash");
`;
