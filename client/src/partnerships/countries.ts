/** The countries of Europe with their time zones, the usual one first, and the languages of their schools. */
export interface Country {
  /** ISO 3166-1 alpha-2; XK is what everybody uses for Kosovo. */
  code: string;
  timeZones: readonly string[];
  languages: readonly string[];
}

/** Code, time zones, languages. The names come from the browser, in the reader's language. */
const table = `
  AD Europe/Andorra ca
  AL Europe/Tirane sq
  AM Asia/Yerevan hy
  AT Europe/Vienna de
  AX Europe/Mariehamn sv
  AZ Asia/Baku az
  BA Europe/Sarajevo bs,hr,sr
  BE Europe/Brussels nl,fr,de
  BG Europe/Sofia bg
  BY Europe/Minsk be,ru
  CH Europe/Zurich de,fr,it
  CY Asia/Nicosia el,tr
  CZ Europe/Prague cs
  DE Europe/Berlin de
  DK Europe/Copenhagen da
  EE Europe/Tallinn et
  ES Europe/Madrid,Atlantic/Canary es
  FI Europe/Helsinki fi,sv
  FO Atlantic/Faroe fo,da
  FR Europe/Paris fr
  GB Europe/London en
  GE Asia/Tbilisi ka
  GG Europe/Guernsey en
  GI Europe/Gibraltar en
  GL America/Godthab kl,da
  GR Europe/Athens el
  HR Europe/Zagreb hr
  HU Europe/Budapest hu
  IE Europe/Dublin en,ga
  IM Europe/Isle_of_Man en
  IS Atlantic/Reykjavik is
  IT Europe/Rome it
  JE Europe/Jersey en
  LI Europe/Vaduz de
  LT Europe/Vilnius lt
  LU Europe/Luxembourg lb,fr,de
  LV Europe/Riga lv
  MC Europe/Monaco fr
  MD Europe/Chisinau ro
  ME Europe/Podgorica sr
  MK Europe/Skopje mk,sq
  MT Europe/Malta mt,en
  NL Europe/Amsterdam nl
  NO Europe/Oslo nb
  PL Europe/Warsaw pl
  PT Europe/Lisbon,Atlantic/Azores,Atlantic/Madeira pt
  RO Europe/Bucharest ro
  RS Europe/Belgrade sr
  RU Europe/Moscow,Europe/Kaliningrad,Europe/Samara ru
  SE Europe/Stockholm sv
  SI Europe/Ljubljana sl
  SJ Arctic/Longyearbyen nb
  SK Europe/Bratislava sk
  SM Europe/San_Marino it
  TR Europe/Istanbul tr
  UA Europe/Kiev uk
  VA Europe/Vatican it
  XK Europe/Belgrade sq,sr
`;

export const countries: readonly Country[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', timeZones = '', languages = ''] = row.trim().split(' ');
    return { code, timeZones: timeZones.split(','), languages: languages.split(',') };
  });

export function countryOf(code: string): Country | undefined {
  return countries.find((country) => country.code === code);
}

/** Where this device seems to be; null outside Europe. */
export function countryHere(timeZone = timeZoneHere()): Country | null {
  return countries.find((country) => country.timeZones.includes(timeZone)) ?? null;
}

export function timeZoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every time zone of the table once, by name. */
export const timeZones: readonly string[] = [
  ...new Set(countries.flatMap((country) => country.timeZones)),
].sort();

/** "Finland", or the code where the browser does not know it. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
