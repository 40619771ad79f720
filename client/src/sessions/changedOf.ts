/** What somebody has changed in a form, so that nothing else is sent. */
export function changedOf<F extends object>(before: F, after: F): Partial<F> {
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof F]),
  );
  return Object.fromEntries(changed) as Partial<F>;
}
