/** One person in a list: avatar, name, what to know about them, and the menu for those who may do something. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/classNames.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Avatar } from './Avatar.tsx';
import { languageNames, useLocale } from './languageName.ts';
import type { Person } from './people.ts';
import { useRoleName } from './roleName.ts';
import { SideCode } from './SideCode.tsx';

type Props = {
  person: Person;
  isYou: boolean;
  /** On which bank the person stands; without one, avatar first and the rest below each other. */
  bank?: 'left' | 'right';
  /** Where nothing else says the side. */
  code?: 'always' | 'onPhone';
  withRole?: boolean;
  /** The way on to the partners above and below, drawn on phones only. */
  chain?: { place: number; links: 'up' | 'down' | 'both' };
  menu?: ReactNode;
};

export function PersonLine({ person, isYou, bank, code, withRole, chain, menu }: Props) {
  const { member, side } = person;
  return (
    <div
      className={classNames('who', bank === 'left' && 'who-l', bank === 'right' && 'who-r', !bank && 'who-s')}
      data-hue={side.hue}
      data-links={chain?.links}
      style={chain && { order: chain.place }}
    >
      <Avatar side={side} name={member.name} size={32} />
      <span className="nm">
        <PersonName name={member.name} isYou={isYou} />
        {code && (
          <span className={code === 'onPhone' ? 'only-phone' : undefined}>
            <SideCode side={side} quiet />
          </span>
        )}
      </span>
      <PersonFacts person={person} withRole={withRole} />
      {menu}
    </div>
  );
}

function PersonName({ name, isYou }: { name: string; isYou: boolean }) {
  const { t } = useTranslation('members');
  return isYou ? <span className="mark">{t('person.isYou', { name })}</span> : <span>{name}</span>;
}

function PersonFacts({ person, withRole }: Pick<Props, 'person' | 'withRole'>) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const roleName = useRoleName();
  const { member, side } = person;
  const role = roleName(member.role, side.record.kind);
  const languages = languageNames(member.languages, locale);
  return (
    <span className="meta">
      {withRole && (
        <span className="ink2">
          {side.record.ownerId === member.id ? t('person.holdsSide', { role }) : role}
        </span>
      )}
      {member.languages.length > 0 && (
        <span>
          <VisuallyHidden>{t('person.speaks', { languages })}</VisuallyHidden>
          <span aria-hidden>{languages}</span>
        </span>
      )}
    </span>
  );
}
