/** Who wants the week by e-mail, and what was sent to them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Letters1790000120013 implements MigrationInterface {
  readonly name = 'Letters1790000120013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "account" ADD "weeklyMail" boolean NOT NULL DEFAULT false;
CREATE INDEX "IDX_640a9bb687a8649576a28cbf0c" ON "account" ("weeklyMail") WHERE "weeklyMail";
CREATE TABLE "letter" (
  "accountId" uuid NOT NULL,
  "week" text NOT NULL,
  "keyHash" text NOT NULL,
  "tries" integer NOT NULL,
  "nextAt" TIMESTAMP WITH TIME ZONE,
  CONSTRAINT "PK_84b7bbaa40aba64232922fd9420" PRIMARY KEY ("accountId", "week"),
  CONSTRAINT "FK_99b5c1740006c95411ba8315f08" FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE INDEX "IDX_d606534bb31b2cc173038657a8" ON "letter" ("week");
CREATE UNIQUE INDEX "IDX_ad8fc1761244749bb034862249" ON "letter" ("keyHash");
`;
