/** What happened to a file that was not saved, and what helps, as sentences. */
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { FileKind } from '@silta/shared/files/records';
import type { FileId } from '@silta/shared/ids';
import { useLocale } from '../members/languageName.ts';
import { fileSize } from '../files/measures.ts';
import type { UploadFailure } from '../files/upload.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import type { RefusalText } from '../realtime/refusalText.ts';
import type { DraftFiles } from './useAttachments.ts';

interface Trouble {
  text: string;
  canRetry: boolean;
}

interface Sent {
  fileId: FileId;
  isNew: boolean;
  kind: FileKind;
  name: string;
  size: number;
}

export function useUploadTrouble(file: Sent, files: DraftFiles): Trouble | null {
  const { t } = useTranslation('attachments');
  const locale = useLocale();
  const refusalText = useRefusalText();
  if (!file.isNew) return null;
  const upload = files.uploadOf(file.fileId);
  const failure = upload?.failure ?? (files.isLost(file.fileId) ? { why: 'lost' as const } : null);
  if (!failure) return null;
  const what = t(`notSaved.${file.kind}`);
  const size = upload?.size ?? file.size;
  const why = reason(failure, { name: file.name, size, locale, t, refusalText });
  const canRetry = failure.why === 'refused' && !forGood.has(failure.code);
  return { text: `${what} ${why}`, canRetry };
}

/** The same file gets the same answer again. */
const forGood: ReadonlySet<string> = new Set(['tooLarge', 'wrongType', 'heic', 'brokenFile', 'invalid']);

interface About {
  name: string;
  size: number;
  locale: string;
  t: TFunction<'attachments'>;
  refusalText: RefusalText;
}

function reason(failure: UploadFailure, { name, size, locale, t, refusalText }: About): string {
  if (failure.why !== 'refused') return t(`why.${failure.why}`, { name });
  const { code, details } = failure;
  if (code === 'tooLarge' && details.limit !== undefined) {
    const limit = fileSize(details.limit, locale);
    return t('why.tooLarge', { name, size: fileSize(size, locale), limit });
  }
  return code === 'wrongType' ? t('why.notTaken', { name }) : refusalText(code, details);
}
