/** What a step shows, for whoever reads: pictures, films, sounds and files, and links to more. */
import { ExternalLink } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { Icon } from '../../ui/Icon.tsx';
import { later } from '../../ui/later.ts';
import { hostOf } from '../hostOf.ts';
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

/** Nothing is fetched from there until somebody presses. */
export function LinkList({ links }: Pick<AgendaItem, 'links'>) {
  const { t } = useTranslation('sessions');
  if (links.length === 0) return null;
  return (
    <ul className="step-links">
      {links.map(({ name, url }, i) => (
        <li key={`${i} ${url}`}>
          <a className="break" href={url} target="_blank" rel="noreferrer">
            <Icon of={ExternalLink} size="s" />
            {name === '' ? hostOf(url) : name}
            <span className="sr"> {t('call.newWindow')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
