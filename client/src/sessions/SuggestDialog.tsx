/** Shows how the gaps would be filled, and fills them at one press. */
import { newId } from '@silta/shared/newId';
import type { PartId } from '@silta/shared/ids';
import { suggest } from '@silta/shared/sessions/suggest';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { announce } from '../ui/announcements.ts';
import { Spinner } from '../ui/Spinner.tsx';
import { FormDialog } from './FormDialog.tsx';
import { usePlan } from './planContext.ts';
import { partName } from './sessionNames.ts';
import { usePastParts } from './usePastParts.ts';

export function SuggestDialog({ onClose }: { onClose: () => void }) {
  const { t, sides, items, parts, wishes, without, send } = usePlan();
  const past = usePastParts();
  const found =
    past && suggest({ items: items.map(({ item }) => item), parts, wishes, people: without, past });

  function fill() {
    if (!found || found.length === 0) return;
    send('part.fill', {
      gifts: found.flatMap(({ partId, memberId }) => (partId === null ? [] : [{ partId, memberId }])),
      parts: found.flatMap(({ partId, memberId, role, agendaItemId }) =>
        partId === null ? [{ id: newId<PartId>(), role, ownRole: '', agendaItemId, memberId }] : [],
      ),
    });
    announce(t('suggest.done', { count: found.length }));
    onClose();
  }

  return (
    <FormDialog title={t('suggest.title')} submit={t('suggest.take')} onSubmit={fill} onClose={onClose}>
      <p className="ink2">{t('suggest.about')}</p>
      {!found && (
        <p>
          <Spinner size="s" />
        </p>
      )}
      <ul className="rows suggested">
        {found?.map(({ memberId, role, agendaItemId, partId }) => {
          const member = sides.member(memberId);
          const side = member && sides.of(member.sideId);
          const step = items.find(({ item }) => item.id === agendaItemId)?.item.title;
          const of = parts.find(({ id }) => id === partId);
          return (
            member &&
            side && (
              <li key={memberId}>
                <Avatar side={side} name={member.name} />
                <span className="grow break">
                  <b className="strong">{member.name}</b> <SideCode side={side} quiet />
                  <small>
                    {partName(t, of ?? { role, ownRole: '' })} · {step ?? t('agenda.whole')}
                  </small>
                </span>
              </li>
            )
          );
        })}
      </ul>
    </FormDialog>
  );
}
