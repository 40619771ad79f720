/** What a step shows, for whoever reads: pictures, films, sounds and files, and links to more. */
import { Suspense } from 'react';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { later } from '../../ui/later.ts';
import { LinkItems } from './LinkItems.tsx';
import './material.css';

/** Fetched with the first step that has any. */
const Attachments = later(() => import('../../attachments/Attachments.tsx').then((part) => part.Attachments));

type Props = { item: Pick<AgendaItem, 'attachments' | 'links'>; language: string };

export function StepMaterial({ item: { attachments, links }, language }: Props) {
  if (attachments.length + links.length === 0) return null;
  return (
    <div className="step-material">
      {/* Their words come later as well, and the page they are on stays as it is meanwhile. */}
      <Suspense fallback={null}>
        {attachments.length > 0 && <Attachments items={attachments} language={language} />}
      </Suspense>
      <LinkList links={links} />
    </div>
  );
}

export function LinkList({ links }: Pick<AgendaItem, 'links'>) {
  if (links.length === 0) return null;
  return (
    <ul className="step-links">
      <LinkItems links={links} />
    </ul>
  );
}
