/** Bringing a board in from a file: looked at first, then made; pressed again after a lost answer, nothing is made twice. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { unreadableReasons } from '@silta/shared/transfer/routes';
import type { ColumnUse, ImportPreview, ImportReport } from '@silta/shared/transfer/routes';
import { currentLanguage } from '../i18n.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { upload } from './upload.ts';

export interface Importing {
  file: File | null;
  preview: ImportPreview | null;
  report: ImportReport | null;
  isBusy: boolean;
  error: string | null;
  choose: (file: File | null) => Promise<void>;
  /** Looks again, with a column meant otherwise. */
  mean: (column: number, use: ColumnUse) => Promise<void>;
  bring: (title: string) => Promise<void>;
}

export function useImport(partnershipId: RoomId): Importing {
  const reasonOf = useReason();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [ids] = useState(() => ({ commandId: newId<CommandId>(), board: newId<RoomId>() }));
  const address = `/api/partnerships/${partnershipId}/imports`;

  async function doing(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(reasonOf(thrown));
    }
    setBusy(false);
  }

  const look = (chosen: File, columns?: readonly ColumnUse[]) =>
    doing(async () => {
      const query = columns ? `?columns=${columns.join(',')}` : '';
      setPreview(await upload<ImportPreview>(`${address}/preview${query}`, chosen));
    });

  return {
    ...{ file, preview, report, isBusy, error },
    choose: async (chosen) => {
      setFile(chosen);
      setPreview(null);
      if (chosen) await look(chosen);
    },
    mean: async (column, use) => {
      if (file && preview)
        await look(
          file,
          preview.columns.map((each, i) => (i === column ? use : each.use)),
        );
    },
    bring: (title) =>
      doing(async () => {
        if (file && preview)
          setReport(await upload<ImportReport>(`${address}?${wishOf({ ...ids, title }, preview)}`, file));
      }),
  };
}

/** What is asked for, as the query of an address. */
function wishOf(wish: Record<string, string>, { columns }: ImportPreview): string {
  const uses = columns.map(({ use }) => use).join(',');
  const all = { ...wish, language: currentLanguage(), ...(uses !== '' && { columns: uses }) };
  return new URLSearchParams(all).toString();
}

/** A sentence for every reason; `unreadable` says why in its field. */
function useReason(): (error: unknown) => string {
  const { t } = useTranslation('transfer');
  const textOf = useRefusalText();
  return (error) => {
    const { code, details } = refusalIn(error);
    const reason = unreadableReasons.find((each) => each === details.field);
    return code === 'unreadable' && reason ? t(`why.${reason}`) : textOf(code, details);
  };
}
