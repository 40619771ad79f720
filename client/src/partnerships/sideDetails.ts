/** What is filled in about a side, with good guesses, and what is still missing. */
import { newId } from '@silta/shared/newId';
import type { SideId } from '@silta/shared/ids';
import type { SideKind } from '@silta/shared/partnerships/records';
import { countryHere, countryOf, timeZoneHere } from './countries.ts';

export interface SideDetails {
  kind: SideKind;
  name: string;
  place: string;
  timeZone: string;
  languages: string[];
}

export interface NewSide extends SideDetails {
  id: SideId;
  country: string;
}

export type SideField = 'name' | 'place' | 'country' | 'languages';

/** One's own side is where this device is. */
export function ownNewSide(): NewSide {
  const here = countryHere();
  return inCountry(emptySide(), here?.code ?? '', timeZoneHere());
}

export function emptySide(): NewSide {
  return { id: newId(), kind: 'school', name: '', place: '', country: '', timeZone: '', languages: [] };
}

/** The country brings its time zone and its language along. */
export function inCountry(side: NewSide, code: string, zoneHere?: string): NewSide {
  const country = countryOf(code);
  if (!country) return { ...side, country: code };
  const isHere = zoneHere !== undefined && country.timeZones.includes(zoneHere);
  const timeZone = isHere ? zoneHere : (country.timeZones[0] ?? '');
  const spoken = [...new Set([...country.languages.slice(0, 1), 'en'])];
  return { ...side, country: code, timeZone, languages: spoken };
}

/** What must still be filled in; a side that exists has its country. */
export function missingIn(side: SideDetails & { country?: string }): SideField[] {
  const isMissing: Record<SideField, boolean> = {
    country: side.country === '',
    name: side.name.trim() === '',
    place: 'country' in side && side.place.trim() === '',
    languages: side.languages.length === 0,
  };
  return (['country', 'name', 'place', 'languages'] as const).filter((field) => isMissing[field]);
}
