/** The name under which somebody stands on a board, and in whatever shows or carries away something of it. */
import type { Board } from '../boards/records.ts';

export function shownName(name: string, { anonymity }: Pick<Board, 'anonymity'>): string {
  return anonymity === 'firstName' ? firstName(name) : name;
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
