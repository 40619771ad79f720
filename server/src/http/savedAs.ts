/**
 * For Content-Disposition: to be saved, never shown; the name as RFC 6266 and RFC 8187 want it, without what a file system
 * takes amiss.
 */
export function savedAs(name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\p{C}]/gu, ' ').trim();
  const plain = clean.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
