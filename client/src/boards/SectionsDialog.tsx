/** The sections of a board: add, rename, put in order, remove when empty. */
import { ArrowDown, ArrowUp, MessageCircleQuestion, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Section } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import type { SectionId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import { limits } from '@silta/shared/limits';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useScene } from './boardContext.ts';
import { PromptFields } from './prompts/PromptFields.tsx';

interface Props {
  sections: readonly Section[];
  hasPosts: (id: SectionId) => boolean;
  onClose: () => void;
}

export function SectionsDialog({ sections, hasPosts, onClose }: Props) {
  const { t, actions } = useScene();
  const [title, setTitle] = useState('');
  const isFull = sections.length >= limits.sections;

  function add() {
    if (title.trim() === '' || isFull) return;
    const rank = rankBetween(sections.at(-1)?.rank ?? null, null);
    actions.send('section.create', { id: newId<SectionId>(), title, rank });
    announce(t('sections.sayAdded', { section: title }));
    setTitle('');
  }

  return (
    <Dialog
      open
      title={t('sections.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={add}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('dialog.done')}
        </Button>
      }
    >
      <ol className="section-rows">
        {sections.map((section, i) => (
          <SectionRow
            key={section.id}
            section={section}
            at={i}
            all={sections}
            isEmpty={!hasPosts(section.id)}
          />
        ))}
      </ol>
      <div className="row section-add">
        <TextInput
          small
          aria-label={t('sections.new')}
          placeholder={t('sections.new')}
          maxLength={limits.sectionTitle}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button
          type="submit"
          icon={Plus}
          {...(isFull && { blockedBecause: t('sections.full', { count: limits.sections }) })}
        >
          {t('sections.add')}
        </Button>
      </div>
    </Dialog>
  );
}

interface RowProps {
  section: Section;
  at: number;
  all: readonly Section[];
  isEmpty: boolean;
}

function SectionRow({ section, at, all, isEmpty }: RowProps) {
  const { t, actions } = useScene();
  const { id, title } = section;
  const isOnly = all.length === 1;
  const [isAsking, setAsking] = useState(false);
  const stop = isOnly ? t('sections.last') : t('sections.notEmpty');

  function move(by: 1 | -1) {
    const others = all.filter((each) => each.id !== id);
    const place = at + by;
    const rank = rankBetween(others[place - 1]?.rank ?? null, others[place]?.rank ?? null);
    actions.send('section.move', { sectionId: id, rank });
    announce(t('sections.sayMoved', { section: title, place: place + 1, count: all.length }), 'assertive');
  }

  return (
    <li>
      <SectionTitle key={title} section={section} />
      <IconButton
        icon={ArrowUp}
        label={t('sections.up', { section: title })}
        aria-disabled={at === 0 || undefined}
        onClick={() => at > 0 && move(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('sections.down', { section: title })}
        aria-disabled={at === all.length - 1 || undefined}
        onClick={() => at < all.length - 1 && move(1)}
      />
      <IconButton
        icon={Trash2}
        className="icb-danger"
        label={isEmpty && !isOnly ? t('sections.remove', { section: title }) : stop}
        aria-disabled={!isEmpty || isOnly || undefined}
        onClick={() => isEmpty && !isOnly && actions.send('section.remove', { sectionId: id })}
      />
      <PostingSelect section={section} />
      <Button
        size="s"
        kind="quiet"
        icon={MessageCircleQuestion}
        aria-expanded={isAsking}
        aria-label={t('prompts.open', { section: title })}
        onClick={() => setAsking(!isAsking)}
      >
        {t('prompts.short')}
      </Button>
      {isAsking && <PromptFields section={section} />}
    </li>
  );
}

/** Staff post everywhere, so that they can prepare a section. */
function PostingSelect({ section: { id, title, posting } }: { section: Section }) {
  const { t, sides, actions } = useScene();
  const choices = [
    { value: 'everyone' as const, label: t('posting.everyone') },
    { value: 'staff' as const, label: t('posting.staff') },
    ...sides.all.map((side) => ({ value: side.id, label: t('posting.side', { side: side.record.name }) })),
  ];
  return (
    <Select
      small
      aria-label={t('posting.label', { section: title })}
      value={posting}
      onChange={({ target }) => {
        const chosen = choices.find(({ value }) => value === target.value);
        if (chosen) actions.send('section.setPosting', { sectionId: id, posting: chosen.value });
      }}
    >
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}

/** Kept when the field is left or Enter pressed; an empty title is none. */
function SectionTitle({ section: { id, title } }: { section: Section }) {
  const { t, actions } = useScene();
  const [text, setText] = useState(title);

  function keep() {
    if (text.trim() === '') setText(title);
    else if (text.trim() !== title) actions.send('section.rename', { sectionId: id, title: text });
  }

  return (
    <TextInput
      small
      aria-label={t('sections.name', { section: title })}
      maxLength={limits.sectionTitle}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        keep();
      }}
    />
  );
}
