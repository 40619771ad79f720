/** What a young partnership still lacks, for those who can do something about it. */
import { ArrowRight, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { useSides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { useRecords, useViewer } from '../realtime/hooks.ts';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

interface Step {
  name: 'invitePartner' | 'inviteLearners' | 'firstBoard';
  isDone: boolean;
  to: string;
}

export function FirstSteps({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const steps = useSteps(partnershipId);
  const next = steps.find(({ isDone }) => !isDone);
  if (!next) return null;
  return (
    <section className="sheet first-steps" aria-labelledby="today-first">
      <h2 id="today-first">{t('first.title')}</h2>
      <ol className="rows">
        {steps.map((step) => (
          <li key={step.name}>
            <span className={classNames('tick', step.isDone && 'on')}>
              <Icon of={Check} />
              <span className="sr">{t(step.isDone ? 'first.done' : 'first.open')}</span>
            </span>
            <span className="grow">
              {t(`first.${step.name}.title`)}
              <small>{t(`first.${step.name}.text`)}</small>
            </span>
            {!step.isDone && (
              <LinkButton kind={step === next ? 'primary' : 'secondary'} to={step.to} icon={ArrowRight}>
                {t(`first.${step.name}.go`)}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useSteps(partnershipId: RoomId): Step[] {
  const viewer = useViewer(partnershipId);
  const { all, own } = useSides(partnershipId);
  const members = useRecords(partnershipId, 'member');
  const boards = useRecords(partnershipId, 'board');
  const hasEnded = useRecords(partnershipId, 'partnership').some(({ endedAt }) => endedAt !== null);
  if (!viewer || !own || hasEnded) return [];
  const present = members.filter(({ removedAt }) => removedAt === null);
  const isHere = (sideId: string) => present.some((member) => member.sideId === sideId);
  const hasLearners = present.some((member) => member.sideId === own.id && member.role === 'learner');
  const mayInvite = can(viewer, 'invitation.create', { sideId: own.id, ownerId: null });
  const steps: (Step & { isMine: boolean })[] = [
    {
      name: 'invitePartner',
      isDone: all.every(({ id }) => isHere(id)),
      to: paths.people(partnershipId),
      isMine: mayInvite,
    },
    { name: 'inviteLearners', isDone: hasLearners, to: paths.people(partnershipId), isMine: mayInvite },
    {
      name: 'firstBoard',
      isDone: boards.length > 0,
      to: paths.boards(partnershipId),
      isMine: can(viewer, 'board.create'),
    },
  ];
  return steps.filter(({ isMine }) => isMine);
}
