/** What was handed in, the last version in full and the earlier ones folded, and what was said of it when and by whom. */
import { Link2 } from 'lucide-react';
import type { HandIn, Work, WorkStep } from '@silta/shared/tasks/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { Icon } from '../ui/Icon.tsx';
import { fullTime, timeAgo } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; work: Work };

export function WorkStory({ tasks, work }: Props) {
  const { t, viewer } = tasks;
  const earlier = work.handIns.slice(0, -1).reverse();
  const last = work.handIns.at(-1);
  const said = work.steps.filter(({ word, kind }) => word !== '' || kind === 'helpAsked');
  return (
    <>
      {last && (
        <div className="task-hand-in">
          <h3>{work.memberId === viewer.memberId ? t('handedIn.yours') : t('handedIn.theirs')}</h3>
          <Version tasks={tasks} of={last} />
          {earlier.length > 0 && (
            <details>
              <summary>{t('handedIn.earlier', { count: earlier.length })}</summary>
              {earlier.map((version) => (
                <Version key={version.at} tasks={tasks} of={version} />
              ))}
            </details>
          )}
        </div>
      )}
      {said.length > 0 && (
        <ul className="task-said" aria-label={t('said')}>
          {said.map((step) => (
            <Said key={`${step.kind} ${step.at}`} tasks={tasks} step={step} />
          ))}
        </ul>
      )}
    </>
  );
}

export function Version({ tasks: { t, locale, zone }, of }: { tasks: Tasks; of: HandIn }) {
  const isTick = of.text === '' && of.link === '';
  return (
    <div className="task-version">
      {of.text !== '' && <p className="read break">{of.text}</p>}
      {of.link !== '' && (
        <a className="task-material" href={of.link} target="_blank" rel="noreferrer noopener">
          <Icon of={Link2} size="s" />
          <span className="break">{of.link.replace(/^https?:\/\//i, '')}</span>
        </a>
      )}
      {isTick && <p className="read">{t('handedIn.ticked')}</p>}
      <time className="meta" dateTime={of.at}>
        {fullTime(of.at, locale, zone)}
      </time>
    </div>
  );
}

function Said({ tasks, step }: { tasks: Tasks; step: WorkStep }) {
  const { t, locale, zone, sides } = tasks;
  const now = useNow(60_000);
  const member = sides.member(step.by);
  const side = member && sides.of(member.sideId);
  return (
    <li>
      {side && <Avatar side={side} name={member.name} />}
      <div className="grow">
        <p>
          <b>{member?.name ?? '–'}</b> {side && <SideCode side={side} quiet />}{' '}
          <span className="meta">
            {t(`step.${step.kind}`)}, <time dateTime={step.at}>{timeAgo(step.at, now, locale, zone)}</time>
          </span>
        </p>
        {step.word !== '' && <p className="break task-why">{step.word}</p>}
      </div>
    </li>
  );
}
