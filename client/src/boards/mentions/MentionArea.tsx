/**
 * A text field in which people can be mentioned: an @ opens the list of those who are there, steered from the field.
 * What is typed shows names; what it hands on has ids in their place.
 */
import { AtSign } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent } from 'react';
import { limits } from '@silta/shared/limits';
import { mentionsFew } from '@silta/shared/boards/mentions';
import { plain } from '@silta/shared/plain';
import { SideCode } from '../../members/SideCode.tsx';
import { announce } from '../../ui/announcements.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useOptions } from '../../ui/useOptions.ts';
import type { Options } from '../../ui/useOptions.ts';
import { useScene } from '../boardContext.ts';
import { mentionBeingTyped } from './mentionLabels.ts';
import { useMentionPeople } from './useMentionPeople.ts';
import './mentions.css';

type Props = Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange' | 'ref'> & {
  /** With ids. */
  value: string;
  onChange: (value: string) => void;
};

/** As many as one sees at once; a letter more makes it fewer. */
const shown = 6;

export function MentionArea({ value, onChange, ...rest }: Props) {
  const { t } = useScene();
  const area = useRef<HTMLTextAreaElement>(null);
  const { people, labels } = useMentionPeople();
  const [words, setWords] = useState<string | null>(null);
  const typed = labels.toTyped(value);
  const found = words === null ? [] : people.filter((person) => begins(labels.labelOf(person.id), words));
  const list = found.slice(0, shown);
  const place = useCaret(area);

  function look(text: string, caret: number) {
    const next = mentionBeingTyped(text.slice(0, caret))?.words ?? null;
    setWords(next);
    const count = next === null ? 0 : people.filter(({ id }) => begins(labels.labelOf(id), next)).length;
    if (count > 0) announce(t('mentions.say', { count }));
  }

  function take(index: number) {
    const label = list[index] && labels.labelOf(list[index].id);
    const caret = area.current?.selectionStart ?? typed.length;
    const begun = mentionBeingTyped(typed.slice(0, caret));
    if (!label || !begun) return;
    const start = `${typed.slice(0, begun.at)}@${label} `;
    onChange(labels.toKept(start + typed.slice(caret).replace(/^ /, '')));
    place(start.length);
    setWords(null);
  }

  function begin() {
    const caret = area.current?.selectionStart ?? typed.length;
    const start = `${typed.slice(0, caret)}${/[\p{L}\p{N}]$/u.test(typed.slice(0, caret)) ? ' ' : ''}@`;
    onChange(labels.toKept(start + typed.slice(caret)));
    place(start.length);
    look(start, start.length);
  }

  const options = useOptions(list.length, take);

  function onKeyDown(event: KeyboardEvent) {
    if (list.length === 0) return;
    if (event.key === 'Escape') setWords(null);
    else if (!options.onKeyDown(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="mention-area">
      <TextArea
        {...rest}
        ref={area}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list.length > 0 ? options.listId : undefined}
        aria-activedescendant={options.activeId}
        value={typed}
        onChange={({ target }) => {
          onChange(labels.toKept(target.value));
          look(target.value, target.selectionStart);
          options.reset();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWords(null)}
      />
      {list.length > 0 && <People list={list} options={options} onTake={take} />}
      {!mentionsFew(value) && <p className="hint">{t('mentions.tooMany', { count: limits.mentions })}</p>}
      <IconButton
        icon={AtSign}
        size="s"
        className="mention-b"
        label={t('mentions.add')}
        onPointerDown={(event) => event.preventDefault()}
        onClick={begin}
      />
    </div>
  );
}

interface PeopleProps {
  list: ReturnType<typeof useMentionPeople>['people'];
  options: Options;
  onTake: (index: number) => void;
}

function People({ list, options, onTake }: PeopleProps) {
  const { t } = useScene();
  return (
    <ul className="option-list" id={options.listId} role="listbox" aria-label={t('mentions.people')}>
      {list.map((person, i) => (
        <li
          key={person.id}
          id={options.optionId(i)}
          role="option"
          aria-selected={options.isActive(i)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(i)}
        >
          {person.name}
          <SideCode side={person.side} quiet />
        </li>
      ))}
    </ul>
  );
}

/** The first name or any other. */
function begins(label: string | null, words: string): boolean {
  const wanted = plain(words);
  const name = plain(label ?? '');
  return name.startsWith(wanted) || name.split(' ').some((word) => word.startsWith(wanted));
}

/** Puts the caret somewhere once the text is there. */
function useCaret(area: React.RefObject<HTMLTextAreaElement | null>) {
  const [wanted, setWanted] = useState<{ at: number } | null>(null);
  useLayoutEffect(() => {
    if (!wanted || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(wanted.at, wanted.at);
  }, [area, wanted]);
  return (at: number) => setWanted({ at });
}
