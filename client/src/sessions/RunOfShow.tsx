/** The run of show on one sheet of paper, with the times of one side. Asks to print as soon as it is drawn. */
import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import { serverOf } from '@silta/shared/sessions/calls';
import type { Call, Part } from '@silta/shared/sessions/records';
import { endOf } from '@silta/shared/sessions/timing';
import type { ShownSide } from '../members/useSides.ts';
import { clockTime, longDay } from '../ui/time.ts';
import { usePlan } from './planContext.ts';
import { kindName, partName } from './sessionNames.ts';
import './runOfShow.css';

type Props = { side: ShownSide; onDone: () => void };

export function RunOfShow({ side, onDone }: Props) {
  const { t, locale, session, items, parts } = usePlan();
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const afterPrint = () => done();
    addEventListener('afterprint', afterPrint);
    print();
    return () => removeEventListener('afterprint', afterPrint);
  }, []);
  const clock = (at: number) => clockTime(at, locale, side.timeZone);
  const whole = parts.filter(({ agendaItemId }) => agendaItemId === null);
  return createPortal(
    <div className="run-of-show">
      <p>
        {kindName(t, session)} · {longDay(session.startsAt, locale, side.timeZone)} ·{' '}
        {clock(Date.parse(session.startsAt))}–{clock(endOf(session))} ({side.place})
      </p>
      <h1>{session.topic}</h1>
      <table>
        <tbody>
          {items.map(({ item, from }) => (
            <tr key={item.id}>
              <td>{clock(from)}</td>
              <td>{t('minutes', { count: item.minutes })}</td>
              <td>
                <b>{item.title}</b>
                <small>{t(`itemKind.${item.kind}`)}</small>
              </td>
              <td>
                {(item.kind === 'pairs' || item.kind === 'groups') && `${t('part.everybody')} `}
                <Who parts={parts.filter(({ agendaItemId }) => agendaItemId === item.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {whole.length > 0 && (
        <p>
          <b>{t('agenda.whole')}:</b> <Who parts={whole} />
        </p>
      )}
      <BackUpLines />
    </div>,
    document.body,
  );
}

function Who({ parts }: { parts: readonly Part[] }) {
  const { t, sides } = usePlan();
  return parts
    .map((part) => {
      const member = sides.member(part.memberId);
      const side = member && sides.of(member.sideId);
      const role = partName(t, part);
      return member && side ? `${member.name} ${side.code} (${role})` : t('part.open', { role });
    })
    .join(', ');
}

function BackUpLines() {
  const { t, session } = usePlan();
  const { call, backUp } = session;
  const where = (of: Call) => {
    const tool = serverOf(of);
    return tool ? t(`tool.${tool}`) : of.url;
  };
  const lines = [
    call.kind !== 'none' && `${t('call.title')}: ${where(call)}`,
    backUp.call.kind !== 'none' && `${t('backUp.second')}: ${where(backUp.call)}`,
    backUp.telephone !== '' && t('backUp.rings', { number: backUp.telephone }),
    backUp.word,
    backUp.agenda,
  ].filter((line) => line !== false && line !== '');
  return (
    <>
      {lines.length > 0 && <h2>{t('backUp.title')}</h2>}
      {lines.map((line) => (
        <p key={String(line)}>{line}</p>
      ))}
    </>
  );
}
