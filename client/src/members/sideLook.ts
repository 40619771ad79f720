/** How a side looks and where it is: what every piece that shows a side needs to know. */
export type Hue = 'lake' | 'ember' | 'moss' | 'mulberry' | 'iris' | 'teal';

export type SideLook = {
  /** Two-letter country code. */
  code: string;
  hue: Hue;
  /** From 1; decides the shape of the avatars. */
  position: number;
  name: string;
  place: string;
  timeZone: string;
};
