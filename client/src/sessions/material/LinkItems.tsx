/** Links of a step or a station, as lines of a list. Nothing is fetched from there until somebody presses. */
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { Icon } from '../../ui/Icon.tsx';
import { hostOf } from '../hostOf.ts';

export function LinkItems({ links }: Pick<AgendaItem, 'links'>) {
  const { t } = useTranslation('sessions');
  return links.map(({ name, url }, i) => (
    <li key={`${i} ${url}`}>
      <a className="break" href={url} target="_blank" rel="noreferrer">
        <Icon of={ExternalLink} size="s" />
        {name === '' ? hostOf(url) : name}
        <span className="sr"> {t('call.newWindow')}</span>
      </a>
    </li>
  ));
}
