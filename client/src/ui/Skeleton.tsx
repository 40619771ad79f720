/** A grey shape where content is still on its way; the loading line beside it does the talking. */
type Props = { width?: string; height?: string; round?: boolean; gap?: string; className?: string };

export function Skeleton({ width = '100%', height = '.6875rem', round, gap, className }: Props) {
  return (
    <span
      aria-hidden
      className={['sk', round && 'sk-round', className].filter(Boolean).join(' ')}
      style={{ width, height, marginTop: gap }}
    />
  );
}

/** Lines of a list that is on its way. */
export function SkeletonRows() {
  return (
    <div aria-hidden>
      {['60%', '72%', '48%'].map((width) => (
        <Skeleton key={width} width={width} height="1rem" gap="1.75rem" />
      ))}
    </div>
  );
}
