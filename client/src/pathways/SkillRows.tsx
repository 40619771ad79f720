/** The skills of a pathway: what the learner's own side says of each, and whether the side that trains it has seen it. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Member } from '@silta/shared/members/records';
import { skillsFor } from '@silta/shared/pathways/path';
import { skillLevels } from '@silta/shared/pathways/records';
import type { Skill, SkillLevel } from '@silta/shared/pathways/records';
import { SideCode } from '../members/SideCode.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { monthDay } from '../ui/time.ts';
import { ConfirmSkillDialog } from './ConfirmSkillDialog.tsx';
import type { Pathways } from './usePathways.ts';

type Props = { of: Pathways; learner: Member };

export function SkillRows({ of, learner }: Props) {
  const { t, pathwayOf } = of;
  const [asked, setAsked] = useState<Skill | null>(null);
  const skills = skillsFor(of.skills, pathwayOf(learner));
  if (skills.length === 0) return <p className="ui ink2">{t('skills.noneFor')}</p>;
  return (
    <>
      <ul className="rows pathway-skills">
        {skills.map((skill) => (
          <li key={skill.id}>
            <span className="grow break">
              <b>{skill.title}</b>
              {skill.unit !== '' && <small>{skill.unit}</small>}
            </span>
            <Level of={of} learner={learner} skill={skill} />
            <Reached of={of} learner={learner} skill={skill} onAsk={() => setAsked(skill)} />
          </li>
        ))}
      </ul>
      {asked && <ConfirmSkillDialog of={of} learner={learner} skill={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

type RowProps = Props & { skill: Skill };

const signs: Record<SkillLevel, 'ok' | 'plain' | 'warn'> = { can: 'ok', partly: 'plain', lacks: 'warn' };

/** Said by staff of the learner's own side. */
function Level({ of, learner, skill }: RowProps) {
  const { t, viewer, mayLead, pathwayOf, send } = of;
  const mark = pathwayOf(learner).marks.find(({ skillId }) => skillId === skill.id);
  if (!mayLead || viewer.sideId !== learner.sideId || skill.removedAt !== null)
    return mark ? <Chip kind={signs[mark.level]}>{t(`level.${mark.level}`)}</Chip> : null;
  return (
    <Select
      small
      aria-label={t('level.label', { skill: skill.title })}
      value={mark?.level ?? ''}
      onChange={({ target }) => {
        const level = skillLevels.find((each) => each === target.value) ?? null;
        send('pathway.mark', { memberId: learner.id, skillId: skill.id, level });
        announce(t('saved'));
      }}
    >
      <option value="">{t('level.unknown')}</option>
      {skillLevels.map((level) => (
        <option key={level} value={level}>
          {t(`level.${level}`)}
        </option>
      ))}
    </Select>
  );
}

/** Said by staff of the side that trains it. */
function Reached({ of, learner, skill, onAsk }: RowProps & { onAsk: () => void }) {
  const { t, viewer, mayLead, sides, pathwayOf, locale, zone } = of;
  const said = pathwayOf(learner).reached.find(({ skillId }) => skillId === skill.id);
  const mayConfirm = mayLead && viewer.sideId === skill.sideId;
  const side = sides.of(skill.sideId);
  if (!said)
    return mayConfirm && skill.removedAt === null ? (
      <Button size="s" icon={Check} className="no-print" onClick={onAsk}>
        {t('reached.confirm')}
      </Button>
    ) : (
      <span className="meta">{t('reached.notYet')}</span>
    );
  const name = sides.member(said.by)?.name ?? side?.place ?? '–';
  return (
    <span className="pathway-reached">
      <span className="row">
        <Icon of={Check} size="s" />
        {t('reached.by', { name, day: monthDay(said.at, locale, zone) })}
        {side && <SideCode side={side} quiet />}
      </span>
      {said.word !== '' && <small className="break">{said.word}</small>}
      {mayConfirm && (
        <button type="button" className="linkbtn no-print" onClick={onAsk}>
          {t('reached.change')}
        </button>
      )}
    </span>
  );
}
