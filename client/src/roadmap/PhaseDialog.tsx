/** One phase: whether one's own side is through with it, what it is called, when it is, and its place. */
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PhaseId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import { rankBetween } from '@silta/shared/rank';
import { phaseStates } from '@silta/shared/roadmap/records';
import type { Phase } from '@silta/shared/roadmap/records';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { showToast } from '../ui/toasts.ts';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { PhaseLinks } from './PhaseLinks.tsx';
import { PhaseSides } from './PhaseSides.tsx';
import { phaseTitle } from './useRoadmap.ts';
import type { Roadmap } from './useRoadmap.ts';

type Props = { roadmap: Roadmap; phase: Phase | null; onClose: () => void };
type Draft = Pick<Phase, 'title' | 'note' | 'from' | 'until' | 'state'>;

const fieldIds = { title: 'phase-title', until: 'phase-until' };
const blank: Draft = { title: '', note: '', from: null, until: null, state: 'planned' };

export function PhaseDialog({ roadmap, phase, onClose }: Props) {
  const { t, phases, mayChange, send } = roadmap;
  const known = phase ? phaseTitle(phase, t) : '';
  const [draft, setDraft] = useState<Draft>(phase ? { ...phase, title: known } : blank);
  const errors = useFormErrors();
  const change = (some: Partial<Draft>) => setDraft((all) => ({ ...all, ...some }));

  function submit() {
    const { title, note, from, until, state } = draft;
    const isBackwards = from !== null && until !== null && until < from;
    const isFine = errors.show([
      !/\S/.test(title) && { fieldId: fieldIds.title, message: t('titleMissing') },
      isBackwards && { fieldId: fieldIds.until, message: t('backwards') },
    ]);
    if (!isFine) return;
    if (phase) {
      // What was not touched stays in every reader's own language.
      const words = title === known ? phase.title : title;
      send('phase.edit', { phaseId: phase.id, title: words, note, from, until, state });
    } else {
      const rank = rankBetween(phases.at(-1)?.rank ?? null, null);
      send('phase.add', { id: newId<PhaseId>(), title, rank, from, until });
    }
    announce(t(phase ? 'saved' : 'added'));
    onClose();
  }

  return (
    <Dialog
      open
      title={phase ? known : t('add')}
      closeLabel={t('close')}
      onClose={onClose}
      {...(mayChange && { onSubmit: submit })}
      errors={errors.all}
      errorTitle={t('fix')}
      actions={
        mayChange && (
          <>
            {phase && <PlaceButtons roadmap={roadmap} phase={phase} onClose={onClose} />}
            <Button kind="primary" type="submit">
              {t(phase ? 'save' : 'add')}
            </Button>
          </>
        )
      }
    >
      {phase && <PhaseSides roadmap={roadmap} phase={phase} />}
      {phase?.topic && <PhaseLinks t={t} partnershipId={roadmap.partnershipId} topic={phase.topic} />}
      {phase && !mayChange && phase.note !== '' && <p className="break">{phase.note}</p>}
      {mayChange && <Fields {...{ roadmap, draft, change, errorOf: errors.of, isNew: phase === null }} />}
    </Dialog>
  );
}

type FieldsProps = {
  roadmap: Roadmap;
  draft: Draft;
  change: (some: Partial<Draft>) => void;
  errorOf: (fieldId: string) => string | undefined;
  isNew: boolean;
};

function Fields({ roadmap: { t }, draft, change, errorOf, isNew }: FieldsProps) {
  const day = (text: string) => (text === '' ? null : text);
  return (
    <>
      <Field label={t('name')} id={fieldIds.title} error={errorOf(fieldIds.title)} required>
        <TextInput
          maxLength={limits.phaseTitle}
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <div className="phase-days">
        <Field label={t('from')}>
          <TextInput
            type="date"
            value={draft.from ?? ''}
            onChange={({ target }) => change({ from: day(target.value) })}
          />
        </Field>
        <Field label={t('until')} id={fieldIds.until} error={errorOf(fieldIds.until)}>
          <TextInput
            type="date"
            value={draft.until ?? ''}
            onChange={({ target }) => change({ until: day(target.value) })}
          />
        </Field>
      </div>
      {!isNew && (
        <>
          <RadioSegment
            label={t('howItStands')}
            value={draft.state}
            options={phaseStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            onChange={(state) => change({ state })}
          />
          <Field label={t('note')}>
            <TextArea
              rows={2}
              maxLength={limits.phaseNote}
              value={draft.note}
              onChange={({ target }) => change({ note: target.value })}
            />
          </Field>
        </>
      )}
    </>
  );
}

function PlaceButtons({ roadmap, phase, onClose }: Props & { phase: Phase }) {
  const { t, phases, send } = roadmap;
  const place = phases.findIndex(({ id }) => id === phase.id);
  const about = { phaseId: phase.id };

  function moveTo(to: number) {
    const others = phases.filter(({ id }) => id !== phase.id);
    const rank = rankBetween(others[to - 1]?.rank ?? null, others[to]?.rank ?? null);
    send('phase.move', { ...about, rank });
    announce(t('moved', { title: phaseTitle(phase, t), place: to + 1, all: phases.length }));
  }

  function remove() {
    send('phase.remove', about);
    onClose();
    const undo = () => send('phase.restore', about);
    const text = t('removed', { title: phaseTitle(phase, t) });
    showToast({ id: phase.id, kind: 'done', text, actions: [{ label: t('undo'), onPress: undo }] });
  }

  return (
    <>
      <Button kind="quiet" icon={Trash2} onClick={remove}>
        {t('remove')}
      </Button>
      <Button kind="quiet" icon={ArrowLeft} disabled={place <= 0} onClick={() => moveTo(place - 1)}>
        {t('earlier')}
      </Button>
      <Button
        kind="quiet"
        icon={ArrowRight}
        disabled={place === phases.length - 1}
        onClick={() => moveTo(place + 1)}
      >
        {t('later')}
      </Button>
    </>
  );
}
