/** People and roles: who is on which side, who is partner of whom, and how others come in. */
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from '../ui/router.tsx';
import { roomId as roomIdShape, type RoomId } from '@silta/shared/ids';
import { useRoom } from '../realtime/hooks.ts';
import { FoundingCard } from './FoundingCard.tsx';
import { InvitePanel } from './InvitePanel.tsx';
import { foundingInvitations, sidesToInvite } from './invitations.ts';
import { PeopleColumn } from './PeopleColumn.tsx';
import { type Doing, PeopleContext } from './peopleContext.ts';
import { PeopleDialogs } from './PeopleDialogs.tsx';
import { PeopleHead } from './PeopleHead.tsx';
import { PeopleLoading } from './PeopleLoading.tsx';
import { useMix } from './useMix.ts';
import { type People, usePeople } from './usePeople.ts';
import { YourPartner } from './YourPartner.tsx';
import './banks.css';
import './people.css';
import './invite.css';

export function PeoplePage() {
  const { partnershipId } = useParams();
  const parsed = roomIdShape.safeParse(partnershipId);
  return parsed.success ? <PeopleOf roomId={parsed.data} /> : null;
}

function PeopleOf({ roomId }: { roomId: RoomId }) {
  const { status, viewer } = useRoom(roomId);
  if (status === 'gone') return null;
  return viewer ? (
    <ReadyPage roomId={roomId} viewer={viewer} />
  ) : (
    <PeopleLoading isSlow={status === 'slow'} />
  );
}

function ReadyPage({ roomId, viewer }: { roomId: RoomId; viewer: People['viewer'] }) {
  const { t } = useTranslation('members');
  const people = usePeople(roomId, viewer);
  const { isWaiting, mix } = useMix(people);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [search, setSearch] = useState('');
  const searched = useDeferredValue(search);
  const panelHeadingId = useId();
  const mayInvite = sidesToInvite(people.invitations, people.sides, viewer).length > 0;

  function start(next: Doing) {
    if (next.what === 'mix' && people.pairs.length === 0) void mix();
    else if (next.what === 'invite' && !isPhone()) document.getElementById(panelHeadingId)?.focus();
    else setDoing(next);
  }

  return (
    <PeopleContext value={{ people, start }}>
      <main className="page people" id="main" tabIndex={-1}>
        <PeopleHead
          people={people}
          isMixing={isWaiting}
          mayInvite={mayInvite}
          search={search}
          onSearch={setSearch}
        />
        <div className={mayInvite ? 'cols' : 'people-alone'}>
          <Everyone people={people} search={searched} />
          {mayInvite && (
            <aside className="aside no-phone" aria-label={t('invite.region')}>
              <InvitePanel people={people} headingId={panelHeadingId} />
            </aside>
          )}
        </div>
      </main>
      {doing && <PeopleDialogs people={people} doing={doing} onClose={() => setDoing(null)} />}
    </PeopleContext>
  );
}

function Everyone({ people, search }: { people: People; search: string }) {
  const founding = foundingInvitations(people.invitations, people.sides, people.viewer);
  return (
    <div>
      {founding.map((invitation) => {
        const side = people.sides.find(({ id }) => id === invitation.sideId);
        return (
          side && (
            <FoundingCard
              key={invitation.id}
              side={side}
              invitation={invitation}
              partnershipName={people.partnershipName}
            />
          )
        );
      })}
      <YourPartner people={people} />
      <PeopleColumn people={people} search={search} />
    </div>
  );
}

/** Where the panel has no room beside the people; the same bound as in the style sheets. */
const isPhone = () => matchMedia('(max-width: 48rem)').matches;
