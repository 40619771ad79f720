/** Sides in the order that decides hue and place. */
export function byPosition<S extends { position: number }>(sides: readonly S[]): S[] {
  return [...sides].sort((a, b) => a.position - b.position);
}
