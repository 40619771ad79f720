/** What is new and what is gone between two texts, word by word. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More cells than a phone fills in a blink; longer texts are shown as replaced between what they share at their ends. */
const mostCells = 1_000_000;

export function textChanges(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (end < shorter && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...old.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - end).map((text): Piece => ({ kind: 'same', text })),
  ]);
}

/** Words with the space behind them, so that a change reads as one. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*?|\s+$/gu) ?? [];
}

function between(old: readonly string[], now: readonly string[]): Piece[] {
  if (old.length * now.length > mostCells) return [...all(old, 'removed'), ...all(now, 'added')];
  const shared = sharedLengths(old, now);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const [was, is] = [old[i] ?? '', now[j] ?? ''];
    if (was === is) {
      pieces.push({ kind: 'same', text: is });
      i++;
      j++;
    } else if ((shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0)) {
      pieces.push({ kind: 'removed', text: was });
      i++;
    } else {
      pieces.push({ kind: 'added', text: is });
      j++;
    }
  }
  return [...pieces, ...all(old.slice(i), 'removed'), ...all(now.slice(j), 'added')];
}

/** How many words the two share from here to their ends. */
function sharedLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function all(words: readonly string[], kind: Piece['kind']): Piece[] {
  return words.map((text) => ({ kind, text }));
}

/** Neighbours of one kind become one piece: what went first, then what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (let i = 0; i < pieces.length;) {
    const isSame = pieces[i]?.kind === 'same';
    let end = i;
    while (end < pieces.length && (pieces[end]?.kind === 'same') === isSame) end++;
    const run = pieces.slice(i, end);
    for (const kind of ['same', 'removed', 'added'] as const) {
      const text = run.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join('');
      if (text !== '') made.push({ kind, text });
    }
    i = end;
  }
  return made;
}
