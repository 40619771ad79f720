/** How far all sides want to go together: from where to where, and how many kilometres that is. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useScene } from '../boardContext.ts';

export function GoalDialog({ onClose }: { onClose: () => void }) {
  const { t, board, sides, actions } = useScene();
  const [first, last] = [sides.all[0], sides.all.at(-1)];
  const [from, setFrom] = useState(board.goal?.from ?? first?.place ?? '');
  const [to, setTo] = useState(board.goal?.to ?? last?.place ?? '');
  const [far, setFar] = useState(board.goal ? String(board.goal.kilometres) : '');
  const [isWrong, setWrong] = useState(false);

  function set(goal: typeof board.goal) {
    actions.sendToPartnership('board.setGoal', { boardId: board.id, goal });
    onClose();
  }

  function submit() {
    const kilometres = Number(far);
    const isRight = Number.isInteger(kilometres) && kilometres >= 1 && kilometres <= limits.goalKilometres;
    if (isRight && from.trim() && to.trim()) set({ from: from.trim(), to: to.trim(), kilometres });
    else setWrong(true);
  }

  return (
    <Dialog
      open
      size="s"
      title={t('goal.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          {board.goal && (
            <Button kind="quiet" onClick={() => set(null)}>
              {t('goal.remove')}
            </Button>
          )}
          <Button kind="primary" type="submit">
            {t('map.save')}
          </Button>
        </>
      }
    >
      <p className="hint">{t('goal.about')}</p>
      <Field label={t('goal.from')}>
        <TextInput maxLength={limits.place} value={from} onChange={({ target }) => setFrom(target.value)} />
      </Field>
      <Field label={t('goal.to')}>
        <TextInput maxLength={limits.place} value={to} onChange={({ target }) => setTo(target.value)} />
      </Field>
      <Field
        label={t('goal.kilometres')}
        error={isWrong ? t('goal.wrong', { most: limits.goalKilometres }) : null}
      >
        <TextInput
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.goalKilometres}
          value={far}
          onChange={({ target }) => {
            setFar(target.value);
            setWrong(false);
          }}
        />
      </Field>
    </Dialog>
  );
}
