/** What an agenda can begin with: Silta's templates, in the language of the session, and those of the partnership. */
import type { i18n } from 'i18next';
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/newId';
import type { AgendaItemId, PartId, SessionTemplateId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import type { SessionTemplate } from '@silta/shared/sessions/records';
import { minutesOf, templateNames, templateOf } from '@silta/shared/sessions/templates';
import type { TemplateName } from '@silta/shared/sessions/templates';
import { uiLanguages } from '@silta/shared/texts';
import type { Texts } from './planContext.ts';

/** One that can be chosen, Silta's by name or the partnership's by id. */
export interface Beginning {
  id: TemplateName | SessionTemplateId;
  title: string;
  kind: SessionTemplate['kind'];
  minutes: number;
  steps: number;
}

export function beginningsOf(
  own: readonly SessionTemplate[],
  t: Texts,
): { own: Beginning[]; ours: Beginning[] } {
  return {
    own: [...own]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ id, name, kind, steps }) => ({
        id,
        title: name,
        kind,
        minutes: sum(steps),
        steps: steps.length,
      })),
    ours: templateNames.map((name) => ({
      id: name,
      title: t(`template.${name}.title`),
      kind: templateOf(name).kind,
      minutes: minutesOf(name),
      steps: templateOf(name).steps.length,
    })),
  };
}

type Agenda = Payload<'session.plan'>['agenda'];
type Step = Omit<SessionTemplate['steps'][number], 'notes'> & { notes?: string };

interface From {
  own: readonly SessionTemplate[];
  /** Of the session. */
  language: string;
  t: Texts;
  i18n: i18n;
}

/** The steps with ids of their own, so that the same template can be taken again. */
export async function agendaFrom(id: Beginning['id'] | null, from: From): Promise<Agenda> {
  const known = templateNames.find((name) => name === id);
  if (known !== undefined) return withIds(stepsOf(known, await textsIn(from)));
  return withIds(from.own.find((template) => template.id === id)?.steps ?? []);
}

function stepsOf(name: TemplateName, t: Texts): Step[] {
  return templateOf(name).steps.map(({ minutes, kind, roles }, i) => ({
    minutes,
    kind,
    title: t(`template.${name}.step${i + 1}`),
    roles: roles.map((role) => ({ role, ownRole: '' })),
  }));
}

function withIds(steps: readonly Step[]): Agenda {
  let rank: Rank | null = null;
  return steps.map(({ roles, notes = '', ...step }) => ({
    ...step,
    notes,
    id: newId<AgendaItemId>(),
    rank: (rank = rankBetween(rank, null)),
    parts: roles.map((role) => ({ id: newId<PartId>(), ...role })),
  }));
}

/** Where they cannot be had, those of the screen do. */
async function textsIn({ language, t, i18n }: From): Promise<Texts> {
  if (language === i18n.language || !uiLanguages.some((known) => known === language)) return t;
  try {
    await i18n.loadLanguages(language);
    return i18n.getFixedT(language, 'sessions');
  } catch {
    return t;
  }
}

function sum(steps: readonly { minutes: number }[]): number {
  return steps.reduce((all, { minutes }) => all + minutes, 0);
}
