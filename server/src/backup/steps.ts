/** Takes a new database through the steps of an older version, and later through the rest, within one transaction. */
import type { ClientBase } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export type StepClass = new () => MigrationInterface & { name: string };

/** As TypeORM makes it when it meets an empty database (MigrationExecutor). */
export async function createStepList(client: ClientBase): Promise<void> {
  await client.query(
    `create table "migrations" ("id" serial not null, "timestamp" bigint not null, "name" character varying not null,
       constraint "PK_8c82d7f526340ab734260ea46be" primary key ("id"))`,
  );
}

export async function take(
  runner: QueryRunner,
  steps: readonly (MigrationInterface & { name: string })[],
): Promise<void> {
  for (const step of steps) {
    await step.up(runner);
    // TypeORM reads the time of a step from the end of its name.
    const values = [Number(step.name.slice(-13)), step.name];
    await runner.query('insert into "migrations" ("timestamp", "name") values ($1, $2)', values);
  }
}
