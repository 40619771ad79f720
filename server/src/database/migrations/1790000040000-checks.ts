/** What camera, microphone and network were like in the places of each side. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Checks1790000040000 implements MigrationInterface {
  readonly name = 'Checks1790000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "check" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "place" text NOT NULL,
  "camera" text NOT NULL,
  "microphone" text NOT NULL,
  "roundTripMs" integer NOT NULL,
  "downKbps" integer NOT NULL,
  "upKbps" integer NOT NULL,
  "road" text NOT NULL,
  "at" TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT "PK_de2f7a277e891b3342c5b0d2710" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_6e41ed47e0acf0c6397f426fae" ON "check" ("roomId");
`;
