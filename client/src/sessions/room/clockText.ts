/** Times of a step as they are read: "8:40", an hour and more as "1:02:05". */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What is left is rounded up, so that with what is gone it always makes the whole. */
export function leftText(ms: number): string {
  return clockText(ms > 0 ? Math.ceil(ms / 1_000) * 1_000 : ms);
}
