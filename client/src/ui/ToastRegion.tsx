/** Where toasts appear and are read out; rendered once, near the root. */
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { closeToast, useShownToasts, type ShownToast, type ToastAction } from './toasts.ts';

/** Long enough to read two sentences in a second language. */
const STAY_MS = 8_000;

const icons = { done: CircleCheck, info: Info, error: CircleAlert };

type Props = { label: string; closeLabel: string };

export function ToastRegion({ label, closeLabel }: Props) {
  const toasts = useShownToasts();
  return (
    <section aria-label={label}>
      <div className="toasts" aria-live="polite" aria-relevant="additions text">
        {toasts.map((toast) => (
          <ToastSheet key={toast.id} toast={toast} closeLabel={closeLabel} />
        ))}
      </div>
    </section>
  );
}

function ToastSheet({ toast, closeLabel }: { toast: ShownToast; closeLabel: string }) {
  const { kind = 'info' } = toast;
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const stays = kind === 'error' || hovered || focused;

  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => closeToast(toast.id), STAY_MS);
    return () => clearTimeout(timer);
    // A replaced toast starts its time again.
  }, [stays, toast]);

  function enter(event: FocusEvent) {
    if (!focused) cameFrom.current = event.relatedTarget;
    setFocused(true);
  }
  function leave(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
  }
  function close() {
    closeToast(toast.id);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }
  function act(action: ToastAction) {
    close();
    action.onPress();
  }

  return (
    <div
      className={classNames('toast', kind === 'error' && 'toast-bad', kind === 'done' && 'toast-ok')}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={enter}
      onBlur={leave}
    >
      <Icon of={icons[kind]} className="lead-i" />
      <div>
        {toast.title && <p className="strong">{toast.title}</p>}
        <p className={toast.title ? 'ink2' : undefined}>{toast.text}</p>
      </div>
      <IconButton icon={X} label={closeLabel} size="s" onClick={close} />
      {toast.actions && (
        <div className="actions">
          {toast.actions.map((action) => (
            <Button key={action.label} size="s" kind={action.kind ?? 'secondary'} onClick={() => act(action)}>
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
