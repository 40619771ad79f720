/** Bringing a board in from a file: looked at first, then made; pressed again after a lost answer, nothing is made twice. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@silta/shared/newId';
import type { CommandId, FileId, RoomId } from '@silta/shared/ids';
import { unreadableReasons } from '@silta/shared/transfer/routes';
import type { ColumnUse, ImportPreview, ImportReport } from '@silta/shared/transfer/routes';
import { currentLanguage } from '../i18n.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { isLarge, sendArchive } from './archiveUpload.ts';
import { upload } from './upload.ts';

export interface Sending {
  percent: number;
  isStalled: boolean;
}

/** What the server is asked about: bytes in the request, or an archive that lies there. */
interface Chosen {
  file: File;
  upload: FileId | null;
}

export interface Importing {
  preview: ImportPreview | null;
  report: ImportReport | null;
  isBusy: boolean;
  /** While a large archive is on its way. */
  sending: Sending | null;
  error: string | null;
  choose: (file: File | null) => Promise<void>;
  /** Looks again, with a column meant otherwise. */
  mean: (column: number, use: ColumnUse) => Promise<void>;
  bring: (title: string) => Promise<void>;
}

export function useImport(partnershipId: RoomId): Importing {
  const { isBusy, error, doing } = useWork();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { sending, send } = useSending(partnershipId);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [ids] = useState(() => ({ commandId: newId<CommandId>(), board: newId<RoomId>() }));
  const address = `/api/partnerships/${partnershipId}/imports`;

  const ask = <T>({ file, upload: id }: Chosen, path: string, wish: Record<string, string>) => {
    const query = new URLSearchParams({ ...wish, ...(id && { upload: id }) }).toString();
    return upload<T>(`${address}${path}${query === '' ? '' : `?${query}`}`, id === null ? file : null);
  };

  const look = async (of: Chosen, columns?: readonly ColumnUse[]) =>
    setPreview(await ask<ImportPreview>(of, '/preview', columns ? { columns: columns.join(',') } : {}));

  return {
    ...{ preview, report, isBusy, sending, error },
    choose: async (file) => {
      setChosen(null);
      setPreview(null);
      if (!file) return;
      await doing(async () => {
        const of = { file, upload: isLarge(file) ? await send(file) : null };
        setChosen(of);
        await look(of);
      });
    },
    mean: async (column, use) => {
      if (!chosen || !preview) return;
      const columns = preview.columns.map((each, i) => (i === column ? use : each.use));
      await doing(() => look(chosen, columns));
    },
    bring: (title) =>
      doing(async () => {
        if (chosen && preview)
          setReport(await ask<ImportReport>(chosen, '', wishOf({ ...ids, title }, preview)));
      }),
  };
}

/** One thing at a time, and why the last one failed. */
function useWork() {
  const reasonOf = useReason();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function doing(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      // Another file has taken its place.
      if (thrown instanceof DOMException && thrown.name === 'AbortError') return;
      setError(reasonOf(thrown));
    }
    setBusy(false);
  }

  return { isBusy, error, doing };
}

/** Another file, or a closed dialog, ends what is on its way. */
function useSending(partnershipId: RoomId) {
  const [sending, setSending] = useState<Sending | null>(null);
  const end = useRef<AbortController | null>(null);
  useEffect(() => () => end.current?.abort(), []);

  async function send(file: File): Promise<FileId> {
    end.current?.abort();
    const { signal } = (end.current = new AbortController());
    const show = (change: Partial<Sending>) =>
      setSending((before) => ({ percent: 0, isStalled: false, ...before, ...change }));
    show({ percent: 0, isStalled: false });
    try {
      return await sendArchive(partnershipId, file, {
        signal,
        onSent: (bytes) => show({ percent: Math.floor((bytes / file.size) * 100) }),
        onStalled: (isStalled) => show({ isStalled }),
      });
    } finally {
      setSending(null);
    }
  }

  return { sending, send };
}

/** What is asked for, as the query of an address. */
function wishOf(wish: Record<string, string>, { columns }: ImportPreview): Record<string, string> {
  const uses = columns.map(({ use }) => use).join(',');
  return { ...wish, language: currentLanguage(), ...(uses !== '' && { columns: uses }) };
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
