/** The picture of a term, or how one of its words is said: photographed, recorded, chosen or taken away. */
import { useRef, useState } from 'react';
import type { Attachment, AttachmentWish } from '@silta/shared/files/attachments';
import { wordIn } from '@silta/shared/glossary/languages';
import { glossaryOf } from '@silta/shared/glossary/room';
import type { Term } from '@silta/shared/glossary/records';
import { AttachmentEditor } from '../attachments/AttachmentEditor.tsx';
import { draftOfAttachment, isSameList } from '../attachments/draftAttachments.ts';
import type { DraftAttachment } from '../attachments/draftFiles.ts';
import { leaveUploads, useFilesReport } from '../attachments/draftReport.ts';
import { SendingNote } from '../attachments/SendingNote.tsx';
import { useSendingWhenThrough } from '../attachments/useSendingWhenThrough.ts';
import { heldUploads } from '../files/currentUploads.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpenGlossary } from './glossaryContext.ts';
import { termName } from './termNames.ts';

type Props = {
  term: Term;
  /** Of the word that is recorded; null for the picture. */
  language: string | null;
  onClose: () => void;
};

const tools = { picture: ['photo', 'drawing'], recording: ['audio'] } as const;
const kinds = { picture: 'photo', recording: 'audio' } as const;

export function TermFileDialog({ term, language, onClose }: Props) {
  const { t, sides, sideRecords, partnershipId, viewer, locale } = useOpenGlossary();
  const form = useRef<HTMLDivElement>(null);
  const of = language === null ? 'picture' : 'recording';
  const file = useTermFile({ term, language, onClose });
  const name = (language === null ? null : wordIn(term, language)?.text) ?? termName(term, sides);
  const isOther = file.list.some(({ kind }) => kind !== kinds[of]);
  return (
    <Dialog
      open
      size="s"
      title={t(`file.${of}Title`, { name })}
      closeLabel={t('dialog.close')}
      onClose={file.leave}
      onSubmit={() => (isOther ? undefined : file.send(undefined))}
      actions={
        <>
          <Button kind="quiet" onClick={file.leave}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit" aria-disabled={isOther || undefined}>
            {t('word.save')}
          </Button>
        </>
      }
    >
      <div ref={form} className="term-files">
        <p className="ink2">{t(`file.${of}About`)}</p>
        <AttachmentEditor
          form={form}
          room={glossaryOf(partnershipId)}
          list={file.list}
          change={file.setList}
          report={file.report}
          language={language ?? locale.slice(0, 2)}
          spoken={sideRecords.flatMap(({ languages }) => languages)}
          drawingSlot={`silta-drawing/${viewer.memberId}/${term.id}`}
          tools={tools[of]}
          most={1}
        />
        {isOther && <p role="alert">{t(`file.${of}Only`)}</p>}
        <SendingNote isWaiting={file.isWaiting} files={file.files} onStop={file.stopWaiting} />
      </div>
    </Dialog>
  );
}

function useTermFile({ term, language, onClose }: Props) {
  const { send } = useOpenGlossary();
  const { accountId } = useRealm();
  // Told as it was when the dialog opened: what others have done since then is not written over.
  const [before] = useState(() => (language === null ? null : wordIn(term, language)));
  const [shown] = useState<Attachment | null>(language === null ? term.picture : (before?.recording ?? null));
  const first = shown ? [shown] : [];
  const [list, setList] = useState<readonly DraftAttachment[]>(() => first.map(draftOfAttachment));
  const [files, report] = useFilesReport(list.length);
  const sending = useSendingWhenThrough(true, files, (wishes: readonly AttachmentWish[]) => {
    const [wish = null] = wishes;
    const of = { termId: term.id };
    const isSame = isSameList(list, first);
    if (!isSame && language === null) send('term.setPicture', { ...of, picture: wish });
    if (!isSame && language !== null)
      send('term.setRecording', { ...of, language, version: before?.version ?? 0, recording: wish });
    leaveUploads(heldUploads(accountId)?.release, list);
    onClose();
  });
  const leave = () => {
    leaveUploads(heldUploads(accountId)?.drop, list);
    onClose();
  };
  return { list, setList: (next: Change) => setList(next), files, report, leave, ...sending };
}

type Change = (before: readonly DraftAttachment[]) => readonly DraftAttachment[];
