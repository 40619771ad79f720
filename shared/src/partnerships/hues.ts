/** The colours that tell sides apart. */

/** The hues sides get, in this order; two sides never share one. */
const hues = ['lake', 'ember', 'moss', 'mulberry', 'iris', 'teal'] as const;
export type Hue = (typeof hues)[number];

export function hueOf(of: { position: number }): Hue {
  return hues[of.position] ?? 'lake';
}
