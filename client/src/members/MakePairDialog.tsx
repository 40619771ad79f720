/** A pair made by hand: learners of different sides who have no partner, or one who joins an existing pair. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MemberId, type PairId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import { useSend } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { languageNames, namesTogether, useLocale } from './languageName.ts';
import { LearnerChoice } from './LearnerChoice.tsx';
import { pairProblem, pairsToJoin, type PairRow, type Person, sharedLanguages } from './people.ts';
import type { People } from './usePeople.ts';

type Props = { people: People; first: readonly Person[]; onClose: () => void };

export function MakePairDialog({ people, first, onClose }: Props) {
  const { t } = useTranslation('members');
  const send = useSend(people.roomId);
  const choiceId = useId();
  const [chosenIds, setChosenIds] = useState<readonly MemberId[]>(first.map(({ id }) => id));
  const [joined, setJoined] = useState<PairRow | null>(null);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const chosen = [
    ...people.lonely.filter(({ id }) => chosenIds.includes(id)),
    ...(joined ? [...joined.left, ...joined.right] : []),
  ];

  function make() {
    const problem = pairProblem(chosen);
    if (problem) {
      setErrors([{ fieldId: choiceId, message: t(`make.${problem}`) }]);
      return;
    }
    if (joined) send('pair.split', { pairId: joined.pair.id });
    send('pair.make', { id: newId<PairId>(), memberIds: chosen.map(({ id }) => id) });
    onClose();
  }

  return (
    <Dialog
      open
      title={t('make.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={make}
      errors={errors}
      errorTitle={t('dialog.fix', { count: errors.length })}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('make.confirm')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('make.text')}</p>
      <div className="learner-choices" id={choiceId} tabIndex={-1}>
        {people.sides.map((side) => (
          <LearnerChoice
            key={side.id}
            side={side}
            learners={people.lonely.filter((each) => each.side.id === side.id)}
            chosenIds={chosenIds}
            isFull={chosen.length >= 3}
            onChange={setChosenIds}
          />
        ))}
      </div>
      <JoinChoice people={people} chosenIds={chosenIds} joined={joined} onChoose={setJoined} />
      <Shared people={chosen} />
    </Dialog>
  );
}

type JoinProps = {
  people: People;
  chosenIds: readonly MemberId[];
  joined: PairRow | null;
  onChoose: (row: PairRow | null) => void;
};

/** Only where nobody of another side is left. */
function JoinChoice({ people, chosenIds, joined, onChoose }: JoinProps) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const open = pairsToJoin(people.pairs, people.lonely);
  if (open.length === 0 || chosenIds.length > 1) return null;
  const nameOf = ({ left, right }: PairRow) =>
    namesTogether(
      [...left, ...right].map(({ member }) => member.name),
      locale,
    );
  return (
    <Field label={t('make.join')} hint={t('make.joinHint')}>
      <Select
        value={joined?.pair.id ?? ''}
        onChange={({ target }) => onChoose(open.find(({ pair }) => pair.id === target.value) ?? null)}
      >
        <option value="">{t('make.noPair')}</option>
        {open.map((row) => (
          <option key={row.pair.id} value={row.pair.id}>
            {nameOf(row)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether they will be able to talk. */
function Shared({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const shared = sharedLanguages(people);
  return (
    <p className="ui" role="status">
      {people.length < 2
        ? ''
        : shared.length > 0
          ? t('make.shared', { languages: languageNames(shared, locale) })
          : t('make.sharedNone')}
    </p>
  );
}
