/** What each side trains; staff of a side add to its list, change it and take something off it. */
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { can } from '@silta/shared/access';
import { belongingOf } from '@silta/shared/belonging';
import type { Skill } from '@silta/shared/pathways/records';
import { SideCode } from '../members/SideCode.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SkillDialog } from './SkillDialog.tsx';
import type { Pathways } from './usePathways.ts';

export function SkillsPart({ of }: { of: Pathways }) {
  const { t, sides, viewer, skills } = of;
  const [open, setOpen] = useState<Skill | 'new' | null>(null);
  const trained = skills.filter(({ removedAt }) => removedAt === null);
  return (
    <section className="sec" aria-labelledby="pathway-skills">
      <div className="sec-h">
        <h2 id="pathway-skills">{t('skills.title')}</h2>
        {can(viewer, 'skill.add') && (
          <Button kind="quiet" size="s" icon={Plus} onClick={() => setOpen('new')}>
            {t('skills.add')}
          </Button>
        )}
      </div>
      {trained.length === 0 && <p className="ui ink2">{t('skills.none')}</p>}
      {sides.ownFirst.map((side) => {
        const theirs = trained.filter(({ sideId }) => sideId === side.id);
        if (theirs.length === 0) return null;
        return (
          <div key={side.id} className="pathway-side">
            <h3>
              <SideCode side={side} /> {side.name}
            </h3>
            <ul className="rows">
              {theirs.map((skill) => (
                <li key={skill.id}>
                  <span className="grow break">
                    {skill.title}
                    {skill.unit !== '' && <small>{skill.unit}</small>}
                  </span>
                  {can(viewer, 'skill.edit', belongingOf('skill', skill)) && (
                    <IconButton
                      icon={Pencil}
                      size="s"
                      label={t('skills.change', { skill: skill.title })}
                      onClick={() => setOpen(skill)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {open !== null && (
        <SkillDialog of={of} skill={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
