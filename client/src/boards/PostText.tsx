/** The text of a post; a long one shows its beginning until somebody wants the rest. */
import { useState } from 'react';
import { useScene } from './boardContext.ts';
import { LinkedText } from './LinkedText.tsx';
import { beginningOf } from './textParts.ts';

export function PostText({ text, language }: { text: string; language: string }) {
  const { t } = useScene();
  const [isOpen, setIsOpen] = useState(false);
  const beginning = beginningOf(text);
  return (
    <>
      <p className="txt" lang={language}>
        <LinkedText text={isOpen || beginning === null ? text : beginning} language={language} />
      </p>
      {beginning !== null && (
        <button
          type="button"
          className="linkbtn"
          aria-expanded={isOpen}
          data-opens
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('post.showLess') : t('post.showMore')}
        </button>
      )}
    </>
  );
}
