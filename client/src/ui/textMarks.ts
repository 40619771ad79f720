/** Lets the house mark something in the texts that people wrote, without those who show them knowing what. */
import { createContext, use } from 'react';
import type { ReactNode } from 'react';

/** null where nothing is marked. */
export type MarkText = (text: string, language: string) => ReactNode;

export const TextMarks = createContext<MarkText | null>(null);

export const useTextMarks = () => use(TextMarks);
