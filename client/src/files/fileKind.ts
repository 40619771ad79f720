/** What somebody has chosen, as far as its name and the browser tell; the server looks into it. */

/** What is shown differently; captions belong to a video and are never shown alone. */
export type ShownKind = 'photo' | 'video' | 'audio' | 'pdf' | 'file';

const photoTypes = /^image\/(jpeg|png|webp|avif|gif|heic|heif)$/;

/** Browsers that do not know HEIC call it nothing. */
const byEnding: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heif: 'image/heif',
  avif: 'image/avif',
  pdf: 'application/pdf',
  mov: 'video/quicktime',
  m4a: 'audio/mp4',
};

export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  const [plain = ''] = type.toLowerCase().split(';');
  return plain || (byEnding[endingOf(name)] ?? '');
}

export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function kindOf(type: string): ShownKind {
  if (photoTypes.test(type)) return 'photo';
  if (type.startsWith('video/')) return 'video';
  if (type.startsWith('audio/')) return 'audio';
  return type === 'application/pdf' ? 'pdf' : 'file';
}

export function isHeic(type: string): boolean {
  return type === 'image/heic' || type === 'image/heif';
}
