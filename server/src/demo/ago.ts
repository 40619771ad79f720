/** How long ago something happened, as people say it. */

/** Before the moment at which the demo comes into being. */
export type Ago = `${number} ${'min' | 'h' | 'd'}`;

const minutes = { min: 1, h: 60, d: 1440 };

/** In milliseconds. */
export function lengthOf(ago: Ago): number {
  const [count = '', unit = ''] = ago.split(' ');
  return Number(count) * minutes[unit as keyof typeof minutes] * 60_000;
}
