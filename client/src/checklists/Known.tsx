/** What Silta itself knows of an item, said as what it is: it ticks nothing for anybody. */
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { verdictOf } from '@silta/shared/checks/verdict';
import type { Topic } from '@silta/shared/checklists/topics';
import { callTools } from '@silta/shared/partnerships/callTools';
import { thoseWhoNeedAPart, withoutPart } from '@silta/shared/sessions/participants';
import type { Session } from '@silta/shared/sessions/records';
import { useRecord, useRecords, useRoom } from '../realtime/hooks.ts';
import { sessionList } from '@silta/shared/sessions/sessionList';
import { Icon } from '../ui/Icon.tsx';
import { useNow } from '../ui/useNow.ts';
import type { Checklists } from './useChecklists.ts';

type Props = { of: Checklists; topic: Topic | null };

export function Known({ of, topic }: Props) {
  switch (topic) {
    case 'network':
      return <Networks of={of} />;
    case 'tools':
      return <Tools of={of} />;
    case 'backUp':
      return <BackUp of={of} />;
    case 'chat':
      return <ChatRules of={of} />;
    case 'roles':
      return <Roles of={of} />;
    default:
      return null;
  }
}

function Fact({ children }: { children: ReactNode }) {
  return (
    <p className="checklist-known">
      <Icon of={Info} size="s" />
      <span>{children}</span>
    </p>
  );
}

/** The best place of each side: that is where people will meet from. */
function Networks({ of: { t, sides, partnershipId } }: { of: Checklists }) {
  const checks = useRecords(partnershipId, 'check');
  const facts = sides.all.map(({ id, place }) => {
    const here = checks.filter(({ sideId }) => sideId === id);
    const verdicts = here.map(verdictOf);
    const best = (['video', 'sound', 'slow'] as const).find((verdict) => verdicts.includes(verdict));
    const room = here.find((check) => verdictOf(check) === best)?.place ?? '';
    return t(`known.network.${best ?? 'none'}`, { place, room });
  });
  return <Fact>{facts.join(' ')}</Fact>;
}

function Tools({ of: { t, sides } }: { of: Checklists }) {
  const silent = sides.all.filter(({ record }) => record.callTools === null);
  if (silent.length > 0)
    return <Fact>{silent.map(({ place }) => t('known.tools.unsaid', { place })).join(' ')}</Fact>;
  const shared = callTools.filter((tool) =>
    sides.all.every(({ record }) => record.callTools?.includes(tool)),
  );
  const named = shared.filter((tool) => tool !== 'other');
  // Where a tool has a name, that there may be others says nothing more.
  const names = (named.length > 0 ? named : shared).map((tool) => t(`tool.${tool}`)).join(', ');
  return <Fact>{shared.length > 0 ? t('known.tools.shared', { names }) : t('known.tools.none')}</Fact>;
}

/** Agreed on in the settings. */
function ChatRules({ of: { t, sides, partnershipId } }: { of: Checklists }) {
  const rules = useRecord(partnershipId, 'partnership', partnershipId)?.chat;
  if (!rules) return null;
  const missing = sides.all.filter(({ id }) => !rules.accepted.some(({ sideId }) => sideId === id));
  if (rules.version === 0) return <Fact>{t('known.chat.none')}</Fact>;
  if (missing.length === 0) return <Fact>{t(`known.chat.${rules.rule}`)}</Fact>;
  return <Fact>{missing.map(({ place }) => t('known.chat.waits', { place })).join(' ')}</Fact>;
}

function useNextOfAll({ partnershipId }: Checklists): Session | null {
  const sessions = useRecords(partnershipId, 'session');
  return sessionList(sessions, useNow(60_000)).ahead[0] ?? null;
}

function BackUp({ of }: { of: Checklists }) {
  const { t } = of;
  const next = useNextOfAll(of);
  if (!next) return null;
  const { call, telephone, word } = next.backUp;
  const hasOne = call.kind !== 'none' || telephone !== '' || word !== '';
  return <Fact>{t(hasOne ? 'known.backUp.is' : 'known.backUp.none', { topic: next.topic })}</Fact>;
}

function Roles({ of }: { of: Checklists }) {
  const next = useNextOfAll(of);
  return next && <RolesIn of={of} session={next} />;
}

/** The parts are in the session's own room. */
function RolesIn({ of: { t, partnershipId }, session }: { of: Checklists; session: Session }) {
  const { status } = useRoom(session.id);
  const members = useRecords(partnershipId, 'member');
  const parts = useRecords(session.id, 'part');
  if (status !== 'ready') return null;
  const { participants, topic } = session;
  const all = thoseWhoNeedAPart(participants, members).length;
  const count = all - withoutPart(participants, members, parts).length;
  return <Fact>{t('known.roles', { count, all, topic })}</Fact>;
}
