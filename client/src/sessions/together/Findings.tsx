/** What a group has found out: lines that it writes, and posts to which it points. */
import { Pin, Plus, Trash2 } from 'lucide-react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { newId } from '@silta/shared/newId';
import type { FindingId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Finding, Group, GroupPlace } from '@silta/shared/sessions/groupRecords';
import { paths } from '../../paths.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Link } from '../../ui/router.tsx';
import { LineForm } from '../LineForm.tsx';
import { useDraft } from '../room/drafts.tsx';
import { useHeld } from '../room/roomContext.ts';

export function useFindings(group: Group): Finding[] {
  const { session } = useHeld();
  const all = useRecords(session.id, 'finding');
  return all
    .filter(({ groupId }) => groupId === group.id)
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
}

export function Findings({ group }: { group: Group }) {
  const { t, takesPart, isOpen } = useHeld();
  const findings = useFindings(group);
  return (
    <section className="group-findings" aria-labelledby="group-findings">
      <h3 id="group-findings">{t('groups.findings')}</h3>
      <FindingLines findings={findings} />
      {takesPart && isOpen && <Write group={group} />}
    </section>
  );
}

export function FindingLines({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="group-lines">
      {findings.map((finding) => (
        <Line key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}

function Line({ finding }: { finding: Finding }) {
  const { t, viewer, partnershipId, isOpen, send } = useHeld();
  const { id: findingId, text, post } = finding;
  const mayRemove = isOpen && can(viewer, 'finding.remove', belongingOf('finding', finding));
  return (
    <li>
      <span className="break">
        {post ? (
          <Link to={paths.post(partnershipId, post.boardId, post.postId)}>
            <Icon of={Pin} size="s" /> {text}
          </Link>
        ) : (
          text
        )}
      </span>
      {mayRemove && (
        <IconButton
          size="s"
          icon={Trash2}
          label={t('groups.removeFinding', { text })}
          onClick={() => send('finding.remove', { findingId })}
        />
      )}
    </li>
  );
}

function Write({ group }: { group: Group }) {
  const { t, send } = useHeld();
  const [text, setText] = useDraft('finding');
  return (
    <LineForm
      className="room-form"
      label={t('groups.findingField')}
      maxLength={limits.findingText}
      text={text}
      setText={setText}
      onLine={() => send('finding.add', { id: newId<FindingId>(), groupId: group.id, text, post: null })}
    >
      <Button type="submit" size="s" icon={Plus}>
        {t('groups.addFinding')}
      </Button>
      {group.place && <PointToPost group={group} place={group.place} />}
    </LineForm>
  );
}

/** More would not be read in a menu. */
const postsOffered = 30;

/** The posts of the group's place, the newest first. */
function PointToPost({ group, place }: { group: Group; place: GroupPlace }) {
  const { t, send } = useHeld();
  const { boardId, sectionId } = place;
  const posts = useRecords(boardId, 'post');
  const offered = posts
    .filter((post) => post.deletedAt === null && (sectionId === null || post.sectionId === sectionId))
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1))
    .slice(0, postsOffered)
    .map(({ id, title, text }) => ({ id, text: (title || text).slice(0, limits.findingText) }))
    .filter(({ text }) => text.trim() !== '');
  if (offered.length === 0) return null;
  return (
    <Menu
      label={t('groups.pointTo')}
      entries={offered.map(({ id: postId, text }) => ({
        id: postId,
        label: text.slice(0, 80),
        onSelect: () =>
          send('finding.add', {
            ...{ id: newId<FindingId>(), groupId: group.id, text },
            post: { boardId, postId },
          }),
      }))}
      button={(props) => <IconButton size="s" icon={Pin} label={t('groups.pointTo')} {...props} />}
    />
  );
}
