/** One step: grip, clocks, minutes, what it is, and who has a role in it. */
import { ArrowDown, ArrowUp, GripVertical, MapPin, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { AgendaItem } from '@silta/shared/sessions/records';
import type { Timed } from '@silta/shared/sessions/timing';
import { Link } from '../ui/router.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { paths } from '../paths.ts';
import { useRecord } from '../realtime/hooks.ts';
import { announce } from '../ui/announcements.ts';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { clockTime } from '../ui/time.ts';
import { StepMaterial } from './material/StepMaterial.tsx';
import { MinutesStepper } from './MinutesStepper.tsx';
import { Parts } from './Parts.tsx';
import { usePlan } from './planContext.ts';
import { agendaIcons } from './sessionNames.ts';
import { useMovingSteps } from './useMovingSteps.ts';
import { StepStation } from './visit/StepStation.tsx';

type Props = { timedItem: Timed<AgendaItem>; at: number; isDropHere: boolean };

export function AgendaRow({ timedItem: { item, from }, at, isDropHere }: Props) {
  const { t, parts, mayPlan } = usePlan();
  const here = parts.filter(({ agendaItemId }) => agendaItemId === item.id);
  return (
    <li
      className={classNames('agenda-row', isDropHere && 'is-drop', !mayPlan && 'is-read')}
      data-step={item.id}
    >
      {mayPlan ? <StepMenu item={item} at={at} /> : <span />}
      <Clocks at={from} />
      {mayPlan ? (
        <MinutesStepper item={item} />
      ) : (
        <span className="num">{t('minutes', { count: item.minutes })}</span>
      )}
      <What item={item} />
      <Parts parts={here} item={item} />
    </li>
  );
}

function Clocks({ at }: { at: number }) {
  const { locale, sides } = usePlan();
  return (
    <span className="clocks">
      {sides.ownFirst.map((side) => (
        <span key={side.id} className="num">
          <span className="clock-code">
            <SideCode side={side} quiet />
          </span>{' '}
          <time dateTime={new Date(at).toISOString()}>{clockTime(at, locale, side.timeZone)}</time>
        </span>
      ))}
    </span>
  );
}

function What({ item }: { item: AgendaItem }) {
  const { t, boards, partnershipId, session, mayPlan, ask } = usePlan();
  const board = boards.find(({ id }) => id === item.boardId);
  const title = <span className="step-title break">{item.title}</span>;
  return (
    <div className="step-what">
      {mayPlan ? (
        <button className="step-edit" type="button" onClick={() => ask({ what: 'item', id: item.id })}>
          <VisuallyHidden>{t('agenda.editStep')} </VisuallyHidden>
          {title}
        </button>
      ) : (
        title
      )}
      <span className="meta step-kind">
        <Icon of={agendaIcons[item.kind]} size="s" />
        {t(`itemKind.${item.kind}`)}
      </span>
      <StepStation item={item} />
      <StepMaterial item={item} language={session.language} />
      {board && (
        <Link className="meta break" to={paths.board(partnershipId, board.id)}>
          {board.title}
        </Link>
      )}
      {item.notes !== '' && <p className="meta step-notes">{item.notes}</p>}
    </div>
  );
}

/** Menu and keys for whoever does not drag: Alt with an arrow moves the step at once. */
function StepMenu({ item, at }: { item: AgendaItem; at: number }) {
  const { t, session, items, send, ask } = usePlan();
  const station = useRecord(session.id, 'station', item.id);
  const { move } = useMovingSteps();
  const last = items.length - 1;

  function remove() {
    send('agendaItem.remove', { agendaItemId: item.id });
    announce(t('agenda.sayRemoved', { step: item.title }));
  }

  const entries = (): MenuEntry[] => [
    { id: 'edit', label: t('agenda.edit'), icon: Pencil, onSelect: () => ask({ what: 'item', id: item.id }) },
    ...(session.kind === 'visit'
      ? [
          {
            id: 'station',
            label: t(station ? 'visit.dialog.edit' : 'visit.make'),
            icon: MapPin,
            onSelect: () => ask({ what: 'station', id: item.id }),
          },
        ]
      : []),
    {
      id: 'up',
      label: t('agenda.up'),
      icon: ArrowUp,
      disabled: at === 0,
      onSelect: () => move(item.id, at - 1),
    },
    {
      id: 'down',
      label: t('agenda.down'),
      icon: ArrowDown,
      disabled: at === last,
      onSelect: () => move(item.id, at + 1),
    },
    { id: 'line', kind: 'line' },
    { id: 'remove', label: t('agenda.remove'), icon: Trash2, danger: true, onSelect: remove },
  ];

  function moveByKey(event: KeyboardEvent): boolean {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
    event.preventDefault();
    const to = event.key === 'ArrowUp' ? at - 1 : at + 1;
    if (to >= 0 && to <= last) move(item.id, to);
    return true;
  }

  return (
    <Menu
      label={t('agenda.menu', { step: item.title })}
      entries={entries}
      button={({ onKeyDown, ...props }) => (
        <button
          className="grip"
          type="button"
          data-grip
          aria-label={t('agenda.menu', { step: item.title })}
          title={t('agenda.gripTip')}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          {...props}
          onKeyDown={(event) => moveByKey(event) || onKeyDown(event)}
        >
          <Icon of={GripVertical} size="s" />
        </button>
      )}
    />
  );
}
