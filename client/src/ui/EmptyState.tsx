/** What stands where nothing is yet: a picture, one sentence, one action, and a few starters. */
import type { ReactNode } from 'react';

type Props = {
  title: string;
  children?: ReactNode;
  picture?: ReactNode;
  actions?: ReactNode;
  starters?: { label: string; onPress: () => void }[];
  startersLabel?: string;
  /** h1 where it is the whole page. */
  heading?: 'h1' | 'h2';
};

export function EmptyState({
  title,
  children,
  picture,
  actions,
  starters,
  startersLabel,
  heading: Heading = 'h2',
}: Props) {
  return (
    <div className="empty">
      {picture}
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
      {starters && (
        <ul className="starters" aria-label={startersLabel}>
          {starters.map((starter) => (
            <li key={starter.label}>
              <button type="button" onClick={starter.onPress}>
                {starter.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
