/** What a file is called when it is saved, for Content-Disposition. */

/**
 * Plain letters for old browsers (RFC 6266), and all of them as RFC 8187 has it. Nothing of a name can end a header or a
 * quoted string.
 */
export function dispositionOf(how: 'inline' | 'attachment', name: string): string {
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  const plain = ascii.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** To be saved, never shown; called after what people have written, without what a file system takes amiss. */
export function savedAs(name: string): string {
  return dispositionOf('attachment', name.replace(/[\\/:*?"<>|\p{C}]/gu, ' ').trim());
}
