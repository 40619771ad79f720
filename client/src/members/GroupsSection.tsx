/** Groups that last, and who is in them. */
import { Pencil, Plus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import type { WorkingGroup } from '@silta/shared/members/records';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Avatar } from './Avatar.tsx';
import { namesTogether, useLocale } from './languageName.ts';
import { usePeoplePage } from './peopleContext.ts';
import './groups.css';

export function GroupsSection() {
  const { t } = useTranslation('members');
  const titleId = useId();
  const { people, start } = usePeoplePage();
  const mayMake = can(people.viewer, 'workingGroup.make');
  const { groups } = people;
  if (groups.length === 0 && !mayMake) return null;
  return (
    <section className="people-sec" aria-labelledby={titleId}>
      <div className="sec-h">
        <h2 className="h-s" id={titleId}>
          {t('groups.title')}
        </h2>
        {mayMake && (
          <Button size="s" icon={Plus} onClick={() => start({ what: 'group', group: null })}>
            {t('groups.new')}
          </Button>
        )}
      </div>
      {groups.length === 0 ? (
        <p className="ui ink2">{t('groups.hint')}</p>
      ) : (
        <ul className="groups">
          {groups.map((group) => (
            <GroupLine key={group.id} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** More faces than fit beside the name on a phone say nothing. */
const faces = 6;

function GroupLine({ group }: { group: WorkingGroup }) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const { people, start } = usePeoplePage();
  const inIt = people.all.filter(({ id }) => group.memberIds.includes(id));
  return (
    <li className="group-line">
      <div className="group-about">
        <p className="strong break">{group.name}</p>
        <p className="meta">
          {inIt.length === 0
            ? t('people.nobodyYet')
            : namesTogether(
                inIt.map(({ member }) => member.name),
                locale,
              )}
        </p>
      </div>
      <span className="group-faces">
        {inIt.slice(0, faces).map(({ id, member, side }) => (
          <Avatar key={id} side={side} name={member.name} size={24} />
        ))}
      </span>
      {can(people.viewer, 'workingGroup.edit') && (
        <IconButton
          icon={Pencil}
          label={t('groups.change', { name: group.name })}
          onClick={() => start({ what: 'group', group })}
        />
      )}
    </li>
  );
}
