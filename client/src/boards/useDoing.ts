/** What somebody does with a board just now: writes, answers, reads one post, or moves one by choosing from lists. */
import { useState } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { Composing } from './composing.ts';
import type { Question } from './question.ts';

export function useDoing() {
  const [composing, setComposing] = useState<Composing | null>(null);
  const [commentingId, setCommenting] = useState<PostId | null>(null);
  const [movingTo, setMovingTo] = useState<Post | null>(null);
  const [readingId, setReading] = useState<PostId | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  return {
    composing,
    commentingId,
    movingTo,
    readingId,
    question,
    setCommenting,
    setMovingTo,
    setReading,
    setQuestion,
    /** The composer lies on the board, and nothing may lie above it. */
    setComposing: (next: Composing | null) => {
      setReading(null);
      setComposing(next);
    },
  };
}
