/** Copies a text, then says so on the button and to screen readers. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce } from './announcements.ts';
import { Button } from './Button.tsx';
import type { ButtonKind, ButtonSize } from './buttonLook.ts';
import { copyText } from './copyText.ts';

const SHOW_MS = 3_000;

type Props = {
  text: string;
  label: string;
  copiedLabel: string;
  failedLabel: string;
  kind?: ButtonKind;
  size?: ButtonSize;
};

export function CopyButton({ text, label, copiedLabel, failedLabel, kind, size }: Props) {
  const [result, setResult] = useState<string | null>(null);

  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), SHOW_MS);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    const outcome = (await copyText(text)) ? copiedLabel : failedLabel;
    setResult(outcome);
    announce(outcome, 'assertive');
  }

  return (
    <Button kind={kind} size={size} icon={result === copiedLabel ? Check : Copy} onClick={() => void copy()}>
      {result ?? label}
    </Button>
  );
}
