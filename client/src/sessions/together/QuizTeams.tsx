/** The teams of a quiz: made of both sides with one press, put right by hand, made anew. */
import { Shuffle } from 'lucide-react';
import { useState } from 'react';
import type { GroupId, GroupingId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import { groupCount, mixedGroups } from '@silta/shared/sessions/grouping';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useHeld } from '../room/roomContext.ts';
import { GroupBoxes } from './GroupBoxes.tsx';
import { usePeopleToGroup } from './usePeopleToGroup.ts';
import { usePress } from './usePress.ts';
import { useQuiz } from './useQuiz.ts';

const countsOffered = [2, 3, 4, 5, 6, 8, 10] as const;
const countAtFirst = 4;

export function QuizTeams() {
  const { t, run, send } = useHeld();
  const { teams } = useQuiz();
  const { people, isHere } = usePeopleToGroup();
  const [number, setNumber] = useState<number>(countAtFirst);
  const { isBusy, press } = usePress();
  const hasTeams = teams.length > 0;

  function make() {
    const mixed = mixedGroups(people, groupCount({ by: 'count', number }, people), Math.random);
    const groups = mixed.map((team) => ({
      ...{ id: newId<GroupId>(), place: null, callUrl: '' },
      memberIds: team.map(({ id }) => id),
    }));
    const about = { purpose: 'teams', agendaItemId: run.agendaItemId, minutes: null } as const;
    void press('grouping.open', { id: newId<GroupingId>(), ...about, groups });
  }

  return (
    <section className="quiz-part" aria-labelledby="quiz-teams">
      <h3 id="quiz-teams">{t('quiz.teams')}</h3>
      {people.length === 0 && !hasTeams && <p className="ui">{t('quiz.nobody')}</p>}
      {hasTeams && (
        <GroupBoxes
          areTeams
          boxes={teams}
          isHere={isHere}
          onMove={(memberId, to) => {
            const team = teams.find((each) => each.number === to);
            if (team) send('group.move', { groupId: team.id, memberId });
          }}
        />
      )}
      {people.length > 0 && (
        <div className="quiz-make">
          <Field label={t('quiz.howMany')}>
            <Select value={number} onChange={({ target }) => setNumber(Number(target.value))}>
              {countsOffered.map((count) => (
                <option key={count}>{count}</option>
              ))}
            </Select>
          </Field>
          <Button icon={Shuffle} busy={isBusy} onClick={make}>
            {t(hasTeams ? 'quiz.makeAnew' : 'quiz.make')}
          </Button>
        </div>
      )}
      {hasTeams && <p className="meta">{t('quiz.anewHint')}</p>}
    </section>
  );
}
