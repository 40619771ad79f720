/** After the tests: ends the PostgreSQL that was started for them and removes its folder. */

export default async function stopTestDatabase() {
  await globalThis.stopTestDatabase?.();
}
