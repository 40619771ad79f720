/** Tells the others that somebody writes, and that it is over when the composer goes away. */
import { useCallback, useEffect } from 'react';
import { useScene } from './boardContext.ts';

export function useWritingSign(): (writing: boolean) => void {
  const { showWriting } = useScene().actions;
  useEffect(() => () => showWriting(false), [showWriting]);
  return useCallback((writing: boolean) => showWriting(writing), [showWriting]);
}
