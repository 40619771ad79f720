/** A sheet of paper: while it is there, printing shows nothing else; it asks to print as soon as its code is drawn. */
import { Suspense, useEffect, useEffectEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { LazyQrCode } from './LazyQrCode.tsx';
import { Logo } from './Logo.tsx';

type Props = {
  title: string;
  /** What the QR code holds. */
  link: string;
  linkLabel: string;
  children: ReactNode;
  onDone: () => void;
};

export function PrintedSheet({ title, link, linkLabel, children, onDone }: Props) {
  return createPortal(
    <div className="paper-sheet">
      <p className="paper-brand">
        <Logo />
      </p>
      <p className="paper-title">{title}</p>
      <Suspense>
        <LazyQrCode text={link} label={linkLabel} />
        <PrintNow onDone={onDone} />
      </Suspense>
      {children}
    </div>,
    document.body,
  );
}

/** Its effect waits for the QR code beside it. */
function PrintNow({ onDone }: { onDone: () => void }) {
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const afterPrint = () => done();
    addEventListener('afterprint', afterPrint);
    print();
    return () => removeEventListener('afterprint', afterPrint);
  }, []);
  return null;
}
