/** What a post was before, and what each edit changed; its author writes a version again from here. */
import { Undo2 } from 'lucide-react';
import type { PostVersion } from '@silta/shared/boards/history';
import type { Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { useRecord } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { fullTime } from '../../ui/time.ts';
import { showToast } from '../../ui/toasts.ts';
import { useScene } from '../boardContext.ts';
import { postRights } from '../rights.ts';
import { postName, readable } from '../textParts.ts';
import { ChangedText } from '../../ui/ChangedText.tsx';
import './history.css';
import { NotAnswered } from './NotAnswered.tsx';
import { useAsked } from './useAsked.ts';

/** A version, or the post as it is now. */
type State = Omit<PostVersion, 'id'> & { id: PostVersion['id'] | null };

export function HistoryDialog({ post: opened, onClose }: { post: Post; onClose: () => void }) {
  const { t, board, viewer, sides } = useScene();
  const post = useRecord(board.id, 'post', opened.id) ?? opened;
  const path = `/api/boards/${board.id}/posts/${post.id}/versions`;
  const { answer, ...asked } = useAsked<PostVersion[]>(path, post.editedAt);
  const states: State[] = [stateOf(post), ...(answer ?? [])];
  const name = post.anonymous
    ? t('post.anonymous')
    : (sides.member(post.authorId)?.name ?? t('post.unknown'));
  const canEdit = postRights(post, board, viewer).edit && post.deletedAt === null;
  return (
    <Dialog
      open
      title={t('past.of', { post: postName(post) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="l"
    >
      <p className="ink2">{t('past.about', { name, count: limits.versionsOfPost })}</p>
      {answer === null ? (
        <NotAnswered {...asked} />
      ) : (
        <ol className="past">
          {states.map((state, i) => (
            <li key={state.id ?? 'now'}>
              <VersionItem state={state} before={states[i + 1] ?? null} />
              {state.id !== null && canEdit && <RestoreButton post={post} state={state} onClose={onClose} />}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function VersionItem({ state, before }: { state: State; before: State | null }) {
  const { t, locale, timeZone, sides, language } = useScene();
  const said = { added: t('past.added'), removed: t('past.removed'), language };
  return (
    <>
      <h3 className="past-h">
        <time dateTime={state.at}>{fullTime(state.at, locale, timeZone)}</time>
        {state.id === null && <> · {t('past.now')}</>}
        {before === null && <> · {t('past.first')}</>}
      </h3>
      <div lang={state.language}>
        <p className="past-title">
          <ChangedText before={before?.title ?? state.title} after={state.title} said={said} />
        </p>
        <p className="past-text">
          <ChangedText
            before={readable(before?.text ?? state.text, sides)}
            after={readable(state.text, sides)}
            said={said}
          />
        </p>
      </div>
      <OtherChanges state={state} before={before} />
    </>
  );
}

/** What is not text, in words. */
function OtherChanges({ state, before }: { state: State; before: State | null }) {
  const { t } = useScene();
  if (before === null) return state.files.length > 0 && <Line>{listed(t('past.files'), state.files)}</Line>;
  const added = state.files.filter((name) => !before.files.includes(name));
  const removed = before.files.filter((name) => !state.files.includes(name));
  return (
    <>
      {before.paper !== state.paper && (
        <Line>{t('past.paper', { from: t(`paper.${before.paper}`), to: t(`paper.${state.paper}`) })}</Line>
      )}
      {before.language !== state.language && (
        <Line>{t('past.language', { from: before.language, to: state.language })}</Line>
      )}
      {added.length > 0 && <Line>{listed(t('past.filesAdded'), added)}</Line>}
      {removed.length > 0 && <Line>{listed(t('past.filesRemoved'), removed)}</Line>}
    </>
  );
}

function Line({ children }: { children: string }) {
  return <p className="past-line">{children}</p>;
}

const listed = (label: string, names: readonly string[]) => `${label} ${names.join(', ')}`;

/** An edit like any other: what it replaces is a version as well. Files stay as they are. */
function RestoreButton({ post, state, onClose }: { post: Post; state: State; onClose: () => void }) {
  const { t, locale, timeZone, actions } = useScene();
  const { title, text, language, paper } = state;
  if (title + text === '' && post.attachments.length === 0) return null;
  return (
    <Button
      size="s"
      icon={Undo2}
      aria-label={t('past.restoreOf', { time: fullTime(state.at, locale, timeZone) })}
      onClick={() => {
        actions.send('post.edit', { postId: post.id, title, text, language, paper });
        showToast({ id: `restored-${post.id}`, kind: 'done', text: t('past.sayRestored') });
        onClose();
      }}
    >
      {t('past.restore')}
    </Button>
  );
}

function stateOf({ title, text, language, paper, attachments, createdAt, editedAt }: Post): State {
  const files = attachments.map(({ name }) => name);
  return { id: null, at: editedAt ?? createdAt, title, text, language, paper, files };
}
