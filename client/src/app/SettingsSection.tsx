/** One part of the settings: what it is about on the left, the fields on the right. */
import { useId, type ReactNode } from 'react';

type Props = { title: string; text?: string; children: ReactNode };

export function SettingsSection({ title, text, children }: Props) {
  const id = useId();
  return (
    <section className="setting" aria-labelledby={id}>
      <div>
        <h2 id={id} className="h-s">
          {title}
        </h2>
        {text !== undefined && <p className="ui ink2">{text}</p>}
      </div>
      <div className="setting-b">{children}</div>
    </section>
  );
}
