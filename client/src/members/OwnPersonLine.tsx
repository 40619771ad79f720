/** A person's line together with the menu that this viewer has for them. */
import type { ComponentProps } from 'react';
import { actionsOn, type PersonAction } from './personActions.ts';
import { PersonLine } from './PersonLine.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import type { PairRow } from './people.ts';
import { usePeoplePage } from './peopleContext.ts';

type Props = Omit<ComponentProps<typeof PersonLine>, 'isYou' | 'menu'> & {
  /** The pair that a learner belongs to. */
  row?: PairRow;
};

export function OwnPersonLine({ row, ...line }: Props) {
  const { people, start } = usePeoplePage();
  const { person } = line;
  const isYou = person.id === people.viewer.memberId;

  function choose(action: PersonAction) {
    if (action === 'pair') start({ what: action, people: [person] });
    else if (action !== 'split') start({ what: action, person });
    else if (row) start({ what: action, row });
  }

  return (
    <PersonLine
      {...line}
      isYou={isYou}
      menu={
        <PersonMenu
          name={person.member.name}
          isYou={isYou}
          actions={actionsOn(person, people.viewer, row !== undefined)}
          onChoose={choose}
        />
      }
    />
  );
}
