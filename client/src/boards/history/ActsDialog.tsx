/** What staff did on this board with what is not their own; staff of both sides read it. */
import { useState } from 'react';
import { Link } from '../../ui/router.tsx';
import { boardActNames } from '@silta/shared/boards/history';
import type { ActsPage, ChangedRules, ReadAct } from '@silta/shared/boards/history';
import type { CommandId } from '@silta/shared/ids';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence, gaps } from '../../ui/Sentence.tsx';
import { useScene } from '../boardContext.ts';
import type { Texts } from '../boardContext.ts';
import { elementIdOf } from '../postElements.ts';
import { ActTime } from './ActTime.tsx';
import './history.css';
import { NotAnswered } from './NotAnswered.tsx';
import { useAsked } from './useAsked.ts';

export function ActsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useScene();
  const [starts, setStarts] = useState<readonly (CommandId | null)[]>([null]);
  return (
    <Dialog open title={t('acts.title')} closeLabel={t('dialog.close')} onClose={onClose} size="l">
      <p className="ink2">{t('acts.about')}</p>
      {starts.map((start, i) => (
        <Page
          key={start ?? 'newest'}
          start={start}
          isLast={i === starts.length - 1}
          goOn={(last) => setStarts([...starts, last])}
          onClose={onClose}
        />
      ))}
    </Dialog>
  );
}

interface PageProps {
  start: CommandId | null;
  isLast: boolean;
  goOn: (last: CommandId) => void;
  onClose: () => void;
}

function Page({ start, isLast, goOn, onClose }: PageProps) {
  const { t, board } = useScene();
  const before = start === null ? '' : `?before=${start}`;
  const { answer, ...asked } = useAsked<ActsPage>(`/api/boards/${board.id}/acts${before}`);
  if (answer === null) return <NotAnswered {...asked} />;
  const last = answer.acts.at(-1);
  return (
    <>
      {start === null && last === undefined && <p>{t('acts.empty')}</p>}
      <ul className="acts">
        {answer.acts.map((act) => (
          <ActLine key={act.id} act={act} onClose={onClose} />
        ))}
      </ul>
      {isLast && answer.hasMore && last && <Button onClick={() => goOn(last.id)}>{t('acts.more')}</Button>}
    </>
  );
}

function ActLine({ act, onClose }: { act: ReadAct; onClose: () => void }) {
  const { t, sides } = useScene();
  const by = sides.member(act.memberId);
  const of = sides.member(act.ofMemberId);
  const name = nameOf(act);
  if (name === null) return null;
  const did = t(`acts.did.${name}`, gaps('who'));
  const parts = { who: <b>{by?.name ?? t('post.unknown')}</b>, of: <b>{of?.name}</b> };
  return (
    <li>
      <p>
        {act.ofMemberId === null || !of ? (
          <Sentence text={did} parts={parts} />
        ) : (
          <Sentence text={t('acts.whose', { act: did, ...gaps('of') })} parts={parts} />
        )}
      </p>
      {act.changed && <p className="act-place">{changesIn(act.changed, t)}</p>}
      {act.detail !== null && <p className="act-place">{detailOf(act.detail, name, t)}</p>}
      <Place act={act} onClose={onClose} />
      <ActTime at={act.at} />
    </li>
  );
}

/** Locking is a setting, and the one that is looked for. */
function nameOf({ name, changed }: ReadAct) {
  const isLock = changed !== null && Object.keys(changed).length === 1 && changed.locked !== undefined;
  if (isLock) return changed.locked ? ('board.lock' as const) : ('board.unlock' as const);
  return boardActNames.find((known) => known === name) ?? null;
}

/** A title as it is; of an exported file, what kind it is and whether names are in it. */
function detailOf(detail: string, name: string, t: Texts): string {
  if (name !== 'board.export') return detail;
  const [format = '', names] = detail.split(' ');
  const naming = names === 'with' ? t('acts.exported.with') : t('acts.exported.without');
  return `${format.toUpperCase()}, ${naming}`;
}

function changesIn(changed: ChangedRules, t: Texts): string | null {
  const { locked, posting, approval, anonymity } = changed;
  const yesNo = (is: boolean) => t(is ? 'acts.on' : 'acts.off');
  const others = posting !== undefined || approval !== undefined || anonymity !== undefined;
  if (!others) return null;
  const lines = [
    locked !== undefined && `${t('settings.locked')}: ${yesNo(locked)}`,
    posting !== undefined && `${t('settings.posting')} ${t(`settings.postingBy.${posting}`)}`,
    approval !== undefined && `${t('moderation.approval')}: ${t(`moderation.approvalOf.${approval}`)}`,
    anonymity !== undefined && `${t('names.label')}: ${t(`names.of.${anonymity}`)}`,
  ];
  return lines.filter((line) => line !== false).join(' · ');
}

/** A title only while the post stands on the board. */
function Place({ act, onClose }: { act: ReadAct; onClose: () => void }) {
  const { t } = useScene();
  const { postId, postTitle, sectionTitle } = act;
  if (postId === null && act.sectionId === null) return null;
  return (
    <p className="act-place">
      {sectionTitle === null ? t('acts.gone') : t('acts.in', { section: sectionTitle })}
      {postId !== null && postTitle !== null && (
        <>
          {' · '}
          <Link to={`#${elementIdOf(postId)}`} onClick={onClose}>
            {postTitle.length > 0 ? postTitle : t('acts.toPost')}
          </Link>
        </>
      )}
    </p>
  );
}
