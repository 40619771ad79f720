/** Linking a post with others: those that are, and a list of the rest that a few letters make short. */
import { Unlink } from 'lucide-react';
import { useState } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { isShown } from '@silta/shared/boards/rules';
import { plain, wordsOf } from '@silta/shared/plain';
import { limits } from '@silta/shared/limits';
import { SideCode } from '../../members/SideCode.tsx';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useOptions } from '../../ui/useOptions.ts';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import { mayDisconnect } from './tieRights.ts';
import { useConnecting } from './useConnecting.ts';
import { useTies } from './useTies.ts';
import type { Tie } from './useTies.ts';
import './ties.css';

/** More than one looks through; letters make it less. */
const shown = 30;
const noTies: readonly Tie[] = [];

export function ConnectDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t, board } = useScene();
  const posts = useRecords(board.id, 'post');
  const ties = useTies(useRecords(board.id, 'connection'), posts).get(post.id) ?? noTies;
  const isFull = ties.length >= limits.connectionsOfPost;
  return (
    <Dialog
      open
      title={t('ties.title', { post: postName(post) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('dialog.done')}
        </Button>
      }
    >
      {ties.length > 0 && <Linked ties={ties} />}
      {isFull ? (
        <p className="hint">{t('ties.full', { count: limits.connectionsOfPost })}</p>
      ) : (
        <Choice post={post} posts={posts} ties={ties} />
      )}
    </Dialog>
  );
}

function Linked({ ties }: { ties: readonly Tie[] }) {
  const { t, board, viewer, sides } = useScene();
  const { disconnect } = useConnecting();
  return (
    <section aria-label={t('ties.with')}>
      <p className="label">{t('ties.with')}</p>
      <ul className="tie-rows">
        {ties.map(({ connection, other }) => {
          const side = sides.of(other.sideId);
          return (
            <li key={connection.id}>
              <span lang={other.language}>{postName(other, sides)}</span>
              {side && <SideCode side={side} quiet />}
              {mayDisconnect(connection, board, viewer) && (
                <IconButton
                  icon={Unlink}
                  label={t('ties.unlink', { post: postName(other) })}
                  onClick={() => disconnect(connection)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Choice({ post, posts, ties }: { post: Post; posts: readonly Post[]; ties: readonly Tie[] }) {
  const { t, sides } = useScene();
  const { connect } = useConnecting();
  const [typed, setTyped] = useState('');
  const linked = new Set(ties.map(({ other }) => other.id));
  const found = posts
    .filter((each) => isShown(each) && each.id !== post.id && !linked.has(each.id) && has(each, typed))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const list = found.slice(0, shown);

  function take(other: Post | undefined) {
    if (!other) return;
    connect(post, other);
    setTyped('');
  }

  const options = useOptions(list.length, (i) => take(list[i]));
  return (
    <>
      <Field label={t('ties.search')} hint={more(found.length - list.length)}>
        <TextInput
          role="combobox"
          autoFocus
          autoComplete="off"
          aria-expanded={list.length > 0}
          aria-controls={options.listId}
          aria-activedescendant={options.activeId}
          aria-autocomplete="list"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            options.reset();
          }}
          onKeyDown={(event) => {
            if (options.onKeyDown(event)) event.preventDefault();
          }}
        />
      </Field>
      {list.length === 0 && <p role="status">{t('ties.none')}</p>}
      <ul className="option-list" id={options.listId} role="listbox" aria-label={t('ties.choices')}>
        {list.map((each, i) => {
          const side = sides.of(each.sideId);
          return (
            <li
              key={each.id}
              id={options.optionId(i)}
              role="option"
              aria-selected={options.isActive(i)}
              tabIndex={-1}
              onClick={() => take(each)}
            >
              <span lang={each.language}>{postName(each, sides)}</span>
              {side && <SideCode side={side} quiet />}
            </li>
          );
        })}
      </ul>
    </>
  );

  function more(count: number): string | undefined {
    return count > 0 ? t('ties.more', { count }) : undefined;
  }
}

function has({ title, text }: Post, typed: string): boolean {
  const words = wordsOf(typed);
  if (words.length === 0) return true;
  const whole = plain(`${title} ${text}`);
  return words.every((word) => whole.includes(word));
}
