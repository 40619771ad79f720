/** A menu behind a button: arrow keys, letters, Esc; above everything, inside the window, a sheet on phones. */
import { Check, type LucideIcon } from 'lucide-react';
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { Link } from './router.tsx';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import { createTypeAhead, itemAfterKey } from './menuKeys.ts';
import { useMenuPlace } from './useMenuPlace.ts';

export type MenuAction = {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** A second, quieter line. */
  note?: string;
  /** At the end of the row: a key, a code, a count. */
  end?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** Makes it one of several choices; the chosen one has a tick. */
  chosen?: boolean;
  /** Either a page to go to, or something to do. */
  to?: string;
  onSelect?: () => void;
};
export type MenuEntry =
  MenuAction | { id: string; kind: 'line' } | { id: string; kind: 'heading'; label: string };

export type MenuButtonProps = {
  ref: Ref<HTMLButtonElement>;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

type Props = {
  label: string;
  /** As a function they are made only when somebody opens it; a promise where they have to be fetched first. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[] | Promise<readonly MenuEntry[]>);
  /** Told when they could not be fetched. */
  onMissing?: () => void;
  /** Renders the button that opens the menu; spread the props on it. */
  button: (props: MenuButtonProps) => ReactNode;
};

export function Menu({ label, entries, onMissing, button }: Props) {
  const [start, setStart] = useState<'first' | 'last' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const menuId = useId();

  const made = () => (typeof entries === 'function' ? entries() : entries);
  const shown = start && made();

  function open(from: 'first' | 'last') {
    const now = made();
    if (now instanceof Promise) void now.then(() => setStart(from), onMissing);
    else setStart(from);
  }

  function close(returnFocus: boolean) {
    setStart(null);
    if (returnFocus) opener.current?.focus();
  }

  function openWithArrow(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    open(event.key === 'ArrowDown' ? 'first' : 'last');
  }

  return (
    <>
      {button({
        ref: opener,
        'aria-haspopup': 'menu',
        'aria-expanded': start !== null,
        'aria-controls': start === null ? undefined : menuId,
        onClick: () => (start === null ? open('first') : setStart(null)),
        onKeyDown: openWithArrow,
      })}
      {start && shown && !(shown instanceof Promise) && (
        <MenuList id={menuId} label={label} entries={shown} start={start} opener={opener} close={close} />
      )}
    </>
  );
}

type ListProps = {
  id: string;
  label: string;
  entries: readonly MenuEntry[];
  start: 'first' | 'last';
  opener: { current: HTMLButtonElement | null };
  close: (returnFocus: boolean) => void;
};

function MenuList({ id, label, entries, start, opener, close }: ListProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [typeAhead] = useState(createTypeAhead);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('.menu-i') ?? [])];
  useMenuPlace(menu, opener, () => close(false));

  useLayoutEffect(() => {
    const all = menu.current?.querySelectorAll<HTMLElement>('.menu-i') ?? [];
    all[start === 'first' ? 0 : all.length - 1]?.focus({ preventScroll: true });
  }, [start]);

  function onKeyDown(event: KeyboardEvent) {
    // Shortcuts of the thing underneath must not hear keys meant for its menu.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      close(true);
    } else if (event.key === 'Tab') {
      // From the button, Tab then goes on as if the menu had never been there.
      close(true);
    } else {
      const next = itemAfterKey(items(), event.key) ?? typeAhead(items(), event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  }

  return (
    <div
      ref={menu}
      id={id}
      className="menu"
      role="menu"
      aria-label={label}
      popover="manual"
      onKeyDown={onKeyDown}
    >
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} close={close} />
      ))}
    </div>
  );
}

function Entry({ entry, close }: { entry: MenuEntry; close: (returnFocus: boolean) => void }) {
  if (!('kind' in entry)) return <Item action={entry} close={close} />;
  if (entry.kind === 'line') return <hr />;
  return (
    <div className="menu-h" role="presentation">
      {entry.label}
    </div>
  );
}

function Item({ action, close }: { action: MenuAction; close: (returnFocus: boolean) => void }) {
  const shared = {
    role: action.chosen === undefined ? 'menuitem' : 'menuitemradio',
    className: classNames('menu-i', action.danger && 'danger'),
    tabIndex: -1,
    'aria-checked': action.chosen,
    'aria-disabled': action.disabled || undefined,
    'data-label': action.label,
  };
  const content = (
    <>
      {action.icon && <Icon of={action.icon} />}
      <span>
        {action.label}
        {action.note && <small>{action.note}</small>}
      </span>
      {(action.end !== undefined || action.chosen) && (
        <span className="end">
          {action.end}
          {action.chosen && <Icon of={Check} size="s" />}
        </span>
      )}
    </>
  );

  function select() {
    if (action.disabled) return;
    // The focus goes back first, so that a dialog opened now returns it to the button.
    close(true);
    action.onSelect?.();
  }

  if (action.to !== undefined && !action.disabled) {
    return (
      <Link {...shared} to={action.to} onClick={select}>
        {content}
      </Link>
    );
  }
  return (
    <button {...shared} type="button" onClick={select}>
      {content}
    </button>
  );
}
