/** Ids without their shapes: making them, and telling them from other texts. */

export const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id that stands in an address or an attribute; null where it is none. */
export function idFrom<Id extends string>(text: unknown): Id | null {
  return typeof text === 'string' && idForm.test(text) ? (text as Id) : null;
}

/**
 * A new random id (RFC 9562, version 4). `crypto.randomUUID` exists only behind https,
 * and a school may open Silta by plain http in its own network.
 */
export function newId<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return format(bytes) as Id;
}

/** The one id that belongs to two others, whoever computes it: their bits, exclusive-or. */
export function jointId<Id extends string>(one: string, other: string): Id {
  const a = bytesOf(one);
  const b = bytesOf(other);
  return format(a.map((byte, i) => byte ^ (b[i] ?? 0))) as Id;
}

function bytesOf(id: string): Uint8Array {
  const hex = id.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

function format(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
