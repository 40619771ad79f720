/** The halves of a joint post: what each side says, and whom an empty one waits for. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { writingRefusal } from '@silta/shared/boards/rules';
import type { Half, Post } from '@silta/shared/boards/records';
import { Attachments } from '../attachments/Attachments.tsx';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useScene } from './boardContext.ts';
import { HalfEditor } from './HalfEditor.tsx';
import { PostText } from './PostText.tsx';
import './joint.css';

interface Props {
  post: Post;
  halves: readonly Half[];
}

export function JointHalves({ post, halves }: Props) {
  const { t, sides } = useScene();
  return (
    <ul className="halves" aria-label={t('halves.list')}>
      {sides.all.map((side) => (
        <OneHalf
          key={side.id}
          post={post}
          side={side}
          half={halves.find(({ sideId }) => sideId === side.id) ?? null}
        />
      ))}
    </ul>
  );
}

interface HalfProps {
  post: Post;
  side: ShownSide;
  half: Half | null;
}

function OneHalf({ post, side, half }: HalfProps) {
  const { t, board, viewer, sides } = useScene();
  const [isWriting, setWriting] = useState(false);
  const isOpen = post.state === 'shown' && writingRefusal(board, viewer) === null;
  const isOurs = side.id === viewer.sideId;
  const mayFill = isOpen && isOurs && can(viewer, 'half.fill');
  const isEdited = half !== null && half.editedAt !== null;
  const author = half && (sides.member(half.authorId)?.name ?? t('post.unknown'));
  return (
    <li className="half" data-hue={side.hue}>
      <p className="half-h">
        <SideCode side={side} />
        {author !== null && <span>{author}</span>}
        {isEdited && <span>{t('post.edited')}</span>}
        {half && isOpen && !isWriting && <HalfTools half={half} edit={() => setWriting(true)} />}
      </p>
      {isWriting ? (
        <HalfEditor post={post} half={half} onClose={() => setWriting(false)} />
      ) : half ? (
        <>
          {half.text !== '' && <PostText text={half.text} language={half.language} />}
          <Attachments items={half.attachments} language={half.language} />
        </>
      ) : mayFill ? (
        <Button size="s" icon={Plus} onClick={() => setWriting(true)}>
          {t('halves.fill')}
        </Button>
      ) : (
        <p className="half-waits">{t('halves.waits', { side: side.record.name })}</p>
      )}
    </li>
  );
}

function HalfTools({ half, edit }: { half: Half; edit: () => void }) {
  const { t, viewer, sides, actions } = useScene();
  const target = belongingOf('half', half);
  const side = sides.of(half.sideId)?.code ?? '';
  return (
    <span className="half-tools">
      {can(viewer, 'half.edit', target) && (
        <IconButton icon={Pencil} size="s" label={t('halves.edit', { side })} onClick={edit} />
      )}
      {can(viewer, 'half.remove', target) && (
        <IconButton
          icon={Trash2}
          size="s"
          label={t('halves.remove', { side })}
          onClick={() => actions.removeHalf(half)}
        />
      )}
    </span>
  );
}
