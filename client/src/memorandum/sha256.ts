/** SHA-256 of a text in UTF-8, in hexadecimal. Rejects where the page is not served safely: browsers lend it only then. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
