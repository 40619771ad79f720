/** How often something is measured, and beside what. */

const repeats = 3;

/** Ours and the raw limit by turns, so that both meet the same mood of the machine. */
export async function byTurns(ours, raw) {
  const values = { ours: [], raw: [] };
  for (let i = 0; i < repeats; i += 1) {
    values.raw.push(await raw());
    values.ours.push(await ours());
  }
  return values;
}

export async function thrice(measure) {
  const values = [];
  for (let i = 0; i < repeats; i += 1) values.push(await measure());
  return values;
}
