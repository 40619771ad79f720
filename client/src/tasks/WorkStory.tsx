/** What was handed in, the last version in full and the earlier ones folded, and what was said of it when and by whom. */
import { LayoutDashboard, Link2 } from 'lucide-react';
import type { PostId } from '@silta/shared/ids';
import type { HandIn, Task, Work, WorkStep } from '@silta/shared/tasks/records';
import { isSaid, isSomething } from '@silta/shared/tasks/working';
import { Attachments } from '../attachments/Attachments.tsx';
import { paths } from '../paths.ts';
import { useRecord } from '../realtime/hooks.ts';
import { Link } from '../ui/router.tsx';
import { postTitle } from './postTitle.ts';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { Icon } from '../ui/Icon.tsx';
import { fullTime, timeAgo } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import type { Tasks } from './useTasks.ts';

const withoutTick = ['text'] as const;

type Props = { tasks: Tasks; task: Task; work: Work; heading: 'h2' | 'h3' };

export function WorkStory({ tasks, task, work, heading: Heading }: Props) {
  const { t, viewer } = tasks;
  const earlier = work.handIns.slice(0, -1).reverse();
  const last = work.handIns.at(-1);
  const said = work.steps.filter((step) => isSaid(step) || step.kind === 'helpAsked');
  return (
    <>
      {last && (
        <div className="task-hand-in">
          <Heading>{work.memberId === viewer.memberId ? t('handedIn.yours') : t('handedIn.theirs')}</Heading>
          <Version tasks={tasks} task={task} of={last} />
          {earlier.length > 0 && (
            <details>
              <summary>{t('handedIn.earlier', { count: earlier.length })}</summary>
              {earlier.map((version) => (
                <Version key={version.at} tasks={tasks} task={task} of={version} />
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

type VersionProps = { tasks: Tasks; task: Task; of: HandIn };

export function Version({ tasks, task, of }: VersionProps) {
  const { t, locale, zone } = tasks;
  const isTick = !isSomething(withoutTick, of);
  return (
    <div className="task-version">
      {of.text !== '' && <p className="read break">{of.text}</p>}
      <Attachments items={of.attachments} />
      {of.postId !== null && <HandedInPost tasks={tasks} task={task} postId={of.postId} />}
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

type PostProps = Omit<VersionProps, 'of'> & { postId: PostId };

/** Its title as long as the board is at hand; the way there in any case. */
function HandedInPost({ tasks: { t, partnershipId }, task, postId }: PostProps) {
  const post = useRecord(task.boardId ?? task.roomId, 'post', postId);
  if (task.boardId === null) return <p className="read">{t('handedIn.post')}</p>;
  return (
    <Link className="task-material" to={paths.post(partnershipId, task.boardId, postId)}>
      <Icon of={LayoutDashboard} size="s" />
      <span className="break">{post ? postTitle(post, t('form.untitled')) : t('handedIn.post')}</span>
    </Link>
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
        <Attachments items={step.attachments} />
      </div>
    </li>
  );
}
