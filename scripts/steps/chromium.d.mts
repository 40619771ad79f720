// The shapes of chromium.mjs for the journeys, which are written in TypeScript.
import type { Browser } from 'playwright-core';

/** Starts a headless Chromium, with more arguments if need be; throws with advice when this machine has none. */
export function openChromium(more?: readonly string[]): Promise<Browser>;

/** The program and what its environment needs. */
export function findChromium(): Promise<{ path: string; env: Record<string, string> }>;
