/** What a post without words is called: by what is described of its files, or else by their kind. */
import i18next from 'i18next';
import type { FileKind } from '@silta/shared/files/records';

/** As much of an attachment as a name needs. */
export interface Named {
  kind: FileKind;
  name: string;
  alt: string;
  caption: string;
}

export function attachmentName({ kind, name, alt, caption }: Named): string {
  const said = alt || caption;
  if (said !== '') return said;
  // What a camera calls its pictures tells nobody anything.
  return kind === 'pdf' || kind === 'file' ? name : kindName(kind);
}

function kindName(kind: FileKind): string {
  return i18next.t(`kind.${kind}`, { ns: 'attachments' });
}
