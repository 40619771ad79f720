/** Asking staff to look at a post or comment: a reason, and a word for whoever wants to add one. */
import { useState } from 'react';
import { reportReasons } from '@silta/shared/boards/choices';
import type { Comment, Post, Report } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import type { ReportId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { useRecords } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { showToast } from '../ui/toasts.ts';
import { useScene } from './boardContext.ts';
import { postName } from './textParts.ts';

interface Props {
  about: Post | Comment;
  onClose: () => void;
}

export function ReportDialog({ about, onClose }: Props) {
  const { t, board, viewer, actions } = useScene();
  const [reason, setReason] = useState<Report['reason']>(reportReasons[0]);
  const [word, setWord] = useState('');
  const [commentId, postId] = 'postId' in about ? [about.id, about.postId] : [null, about.id];
  const mine = useRecords(board.id, 'report').find(
    (each) => each.postId === postId && each.commentId === commentId && each.reporterId === viewer.memberId,
  );
  const title = 'postId' in about ? t('report.comment') : t('report.post', { post: postName(about) });

  function submit() {
    const why = { id: newId<ReportId>(), reason, word };
    if (commentId === null) actions.send('post.report', { postId, ...why });
    else actions.send('comment.report', { commentId, ...why });
    showToast({ kind: 'done', text: t('report.sayThanks') });
    onClose();
  }

  if (mine)
    return (
      <Dialog open size="s" title={title} closeLabel={t('dialog.close')} onClose={onClose}>
        <p>{mine.outcome === null ? t('report.already') : t('report.looked')}</p>
      </Dialog>
    );
  return (
    <Dialog
      open
      size="s"
      title={title}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('report.submit')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('report.about')}</p>
      <Field label={t('report.reason')}>
        <Select
          value={reason}
          onChange={({ target }) =>
            setReason(reportReasons.find((each) => each === target.value) ?? reportReasons[0])
          }
        >
          {reportReasons.map((each) => (
            <option key={each} value={each}>
              {t(`report.reasons.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('report.word')}>
        <TextArea
          maxLength={limits.reportWord}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
