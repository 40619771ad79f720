/** What each side says of an item just now, and what was said before. */
import { answerOf } from '@silta/shared/checklists/answering';
import type { AnswerStep, ChecklistItem } from '@silta/shared/checklists/records';
import { SideCode } from '../members/SideCode.tsx';
import { fullTime } from '../ui/time.ts';
import type { Checklists } from './useChecklists.ts';

type Props = { of: Checklists; item: ChecklistItem };

export function AnswerStory({ of, item }: Props) {
  const { t, sides, viewer, mayChange } = of;
  const told = sides.all.filter(({ id }) => !mayChange || id !== viewer.sideId);
  return (
    <>
      <ul className="rows checklist-others">
        {told.map((side) => {
          const answer = answerOf(item, side.id);
          const owner = sides.member(answer?.ownerId ?? null)?.name;
          return (
            <li key={side.id}>
              <span className="grow break">
                <SideCode side={side} /> <b className="strong">{side.place}</b>:{' '}
                {t(`state.${answer?.state ?? 'open'}`)}
                {owner !== undefined && <small>{t('story.owner', { name: owner })}</small>}
                {answer !== null && answer.note !== '' && <small>{answer.note}</small>}
                {answer !== null && answer.evidence !== '' && (
                  <a href={answer.evidence} target="_blank" rel="noreferrer noopener">
                    {t('story.evidence')}
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {item.steps.length > 0 && (
        <details className="checklist-story">
          <summary>{t('story.title', { count: item.steps.length })}</summary>
          <ol className="rows">
            {item.steps.toReversed().map((step) => (
              <Step key={step.at + step.sideId} of={of} step={step} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Step({ of: { t, locale, sides }, step }: { of: Checklists; step: AnswerStep }) {
  const side = sides.of(step.sideId);
  const when = fullTime(step.at, locale, sides.own?.timeZone ?? 'UTC');
  return (
    <li>
      <span className="grow break">
        {side && <SideCode side={side} quiet />} {t(`state.${step.state}`)}
        <small>{[sides.member(step.by)?.name ?? side?.place ?? '', when].join(' · ')}</small>
        {step.note !== '' && <small>{step.note}</small>}
      </span>
    </li>
  );
}
