/** Of all films and sounds on a page one is heard at a time. */
let current: HTMLMediaElement | null = null;

/** For `onPlay`. */
export function playAlone({ currentTarget }: { currentTarget: HTMLMediaElement }): void {
  if (current !== currentTarget) current?.pause();
  current = currentTarget;
}
