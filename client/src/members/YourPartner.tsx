/** A learner's own partner, said first of all: whom to write to, from where, in which languages. */
import { useTranslation } from 'react-i18next';
import { languageNames, namesTogether, useLocale } from './languageName.ts';
import { PairJoint } from './PairJoint.tsx';
import { SideCode } from './SideCode.tsx';
import type { People } from './usePeople.ts';

export function YourPartner({ people }: { people: People }) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const me = people.learners.find(({ id }) => id === people.viewer.memberId);
  if (!me) return null;
  const row = people.pairs.find(({ left, right }) => [...left, ...right].includes(me));
  const partners = row ? [...row.left, ...row.right].filter((each) => each !== me) : [];
  const across = partners.find(({ side }) => side.id !== me.side.id);
  if (!across) return <p className="yours ink2">{t('pairs.none')}</p>;

  const names = partners.map(({ member }) => member.name);
  const [name] = names;
  return (
    <div className="yours sheet">
      <PairJoint
        size={44}
        from={{ name: me.member.name, side: me.side }}
        to={{ name: across.member.name, side: across.side }}
      />
      <div>
        <p className="h-s strong">
          {partners.length === 1
            ? t('pairs.yours', { name })
            : t('pairs.yoursMany', { names: namesTogether(names, locale) })}
        </p>
        {partners.map(({ id, member, side }) => (
          <p key={id} className="meta">
            {partners.length > 1 && <span>{member.name}</span>}
            <span>
              <SideCode side={side} quiet /> {side.place}
            </span>
            <span>{t('person.speaks', { languages: languageNames(member.languages, locale) })}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
