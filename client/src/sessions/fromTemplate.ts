/** A template with its words, in the language of the session where Silta speaks it. */
import type { i18n } from 'i18next';
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, PartId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import { templateOf } from '@silta/shared/sessions/templates';
import type { TemplateName } from '@silta/shared/sessions/templates';
import { uiLanguages } from '@silta/shared/texts';
import type { Texts } from './planContext.ts';

/** Where they cannot be had, those of the screen do. */
export async function textsIn(language: string, { i18n, t }: { i18n: i18n; t: Texts }): Promise<Texts> {
  if (language === i18n.language || !uiLanguages.some((known) => known === language)) return t;
  try {
    await i18n.loadLanguages(language);
    return i18n.getFixedT(language, 'sessions');
  } catch {
    return t;
  }
}

export function agendaFrom(name: TemplateName, t: Texts): Payload<'session.plan'>['agenda'] {
  let rank: Rank | null = null;
  return templateOf(name).steps.map(({ minutes, kind, roles }, i) => ({
    id: newId<AgendaItemId>(),
    rank: (rank = rankBetween(rank, null)),
    minutes,
    kind,
    title: t(`template.${name}.step${i + 1}`),
    notes: '',
    parts: roles.map((role) => ({ id: newId<PartId>(), role, ownRole: '' })),
  }));
}
