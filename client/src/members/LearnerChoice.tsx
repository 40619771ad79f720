/** The learners of one side who have no partner yet, to be ticked. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '@silta/shared/ids';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Avatar } from './Avatar.tsx';
import { languageNames, useLocale } from './languageName.ts';
import type { Person } from './people.ts';
import { SideCode } from './SideCode.tsx';
import type { ShownSide } from './useSides.ts';

type Props = {
  side: ShownSide;
  learners: readonly Person[];
  chosenIds: readonly MemberId[];
  isFull: boolean;
  onChange: (ids: MemberId[]) => void;
};

export function LearnerChoice({ side, learners, chosenIds, isFull, onChange }: Props) {
  const { t } = useTranslation('members');
  const locale = useLocale();

  function tick(id: MemberId, isTicked: boolean) {
    onChange(isTicked ? [...chosenIds, id] : chosenIds.filter((each) => each !== id));
  }

  return (
    <fieldset className="learner-choice">
      <legend className="label">
        <SideCode side={side} /> {side.place}
      </legend>
      {learners.length === 0 && <p className="meta">{t('make.nobody')}</p>}
      {learners.map(({ id, member }) => (
        <Checkbox
          key={id}
          boxed
          checked={chosenIds.includes(id)}
          disabled={isFull && !chosenIds.includes(id)}
          onChange={({ target }) => tick(id, target.checked)}
          label={
            <>
              <Avatar side={side} name={member.name} size={24} />
              <span>{member.name}</span>
              <span className="meta">{languageNames(member.languages, locale)}</span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}
