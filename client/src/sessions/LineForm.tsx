/** One line and a button that sends it; nothing is sent while nothing is written. */
import type { ReactNode } from 'react';
import { TextInput } from '../ui/TextInput.tsx';

interface Props {
  label: string;
  /** In characters. */
  maxLength: number;
  text: string;
  setText: (text: string) => void;
  /** The field is empty afterwards. */
  onLine: (text: string) => void;
  /** Given where the form has been opened by a press: it takes the focus, and Esc ends it. */
  onEscape?: () => void;
  className: string;
  /** The button, and what else stands beside the field. */
  children: ReactNode;
}

export function LineForm({ label, maxLength, text, setText, onLine, onEscape, className, children }: Props) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (!/\S/.test(text)) return;
        onLine(text);
        setText('');
      }}
    >
      <TextInput
        small
        autoFocus={onEscape !== undefined}
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        maxLength={maxLength}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onEscape?.()}
      />
      {children}
    </form>
  );
}
