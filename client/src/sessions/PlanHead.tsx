/** The head of a plan: what it is, how far it is, and what can be done with it as a whole. */
import {
  CalendarPlus,
  CalendarX,
  ChevronRight,
  Ellipsis,
  LayoutTemplate,
  Pencil,
  Printer,
  RotateCcw,
  ScrollText,
  SendHorizontal,
  Video,
} from 'lucide-react';
import { Link } from '../ui/router.tsx';
import { can } from '@silta/shared/access';
import type { ShownSide } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { usePlan } from './planContext.ts';
import { kindName } from './sessionNames.ts';

export function PlanHead({ onPrint }: { onPrint: (side: ShownSide) => void }) {
  const { t, session, partnershipId, mayPlan } = usePlan();
  const isHeld = session.state === 'live';
  return (
    <header className="pagehead">
      <div>
        <p className="crumb">
          <Link to={paths.sessions(partnershipId)}>{t('list.title')}</Link>
          <Icon of={ChevronRight} size="s" />
          <span>{kindName(t, session)}</span>
        </p>
        <h1>{session.topic}</h1>
      </div>
      <div className="actions plan-actions">
        {session.state === 'ended' && (
          <LinkButton kind="primary" icon={ScrollText} to={paths.sessionRecord(partnershipId, session.id)}>
            {t('record.open')}
          </LinkButton>
        )}
        {session.state !== 'cancelled' && (
          <LinkButton
            kind={isHeld ? 'primary' : 'secondary'}
            icon={Video}
            to={paths.sessionRoom(partnershipId, session.id)}
          >
            {t('live.enter')}
          </LinkButton>
        )}
        {mayPlan && session.state === 'planned' && <AnnounceButton />}
        {mayPlan && <AboutButton />}
        <MoreMenu onPrint={onPrint} />
      </div>
    </header>
  );
}

function AboutButton() {
  const { t, ask } = usePlan();
  return (
    <Button icon={Pencil} onClick={() => ask({ what: 'edit' })}>
      {t('plan.edit')}
    </Button>
  );
}

/** Where somebody has no role yet it asks for a reason first. */
function AnnounceButton() {
  const { t, session, without, sendAbout, ask } = usePlan();

  function tell() {
    if (without.length > 0) {
      ask({ what: 'announce' });
      return;
    }
    sendAbout('session.announce', { sessionId: session.id, reason: '' });
    announce(t('announce.done'));
  }

  return (
    <Button kind="primary" icon={SendHorizontal} onClick={tell}>
      {t('announce.open')}
    </Button>
  );
}

function MoreMenu({ onPrint }: { onPrint: (side: ShownSide) => void }) {
  const { t, session, sides, items, viewer, mayPlan, sendAbout, ask } = usePlan();
  const mayCancel = mayPlan && session.state !== 'live';
  const mayReinstate = session.state === 'cancelled' && can(viewer, 'session.reinstate');

  function entries(): MenuEntry[] {
    const list: MenuEntry[] = sides.ownFirst.map((side) => ({
      id: `print ${side.id}`,
      label: t('print.open', { place: side.place }),
      icon: Printer,
      onSelect: () => onPrint(side),
    }));
    list.push({
      id: 'calendar',
      label: t('calendar.take'),
      icon: CalendarPlus,
      // A file to be saved: the page stays.
      onSelect: () => location.assign(`/api/sessions/${session.id}/calendar`),
    });
    if (items.length > 0 && can(viewer, 'sessionTemplate.save'))
      list.push({
        id: 'template',
        label: t('template.save'),
        icon: LayoutTemplate,
        onSelect: () => ask({ what: 'saveTemplate' }),
      });
    if (mayCancel)
      list.push({
        id: 'cancel',
        label: t('cancel.open'),
        icon: CalendarX,
        danger: true,
        onSelect: () => ask({ what: 'cancel' }),
      });
    if (mayReinstate)
      list.push({
        id: 'reinstate',
        label: t('cancel.reinstate'),
        icon: RotateCcw,
        onSelect: () => sendAbout('session.reinstate', { sessionId: session.id }),
      });
    return list;
  }

  return (
    <Menu
      label={t('plan.more')}
      entries={entries}
      button={(props) => <IconButton icon={Ellipsis} label={t('plan.more')} {...props} />}
    />
  );
}
