/** The link of a group's own call, typed by whoever leads; kept when the field is left. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { isSafeAddress } from '@silta/shared/sessions/calls';
import type { Group } from '@silta/shared/sessions/groupRecords';
import { TextInput } from '../../ui/TextInput.tsx';
import { useHeld } from '../room/roomContext.ts';

export function GroupCallField({ group }: { group: Group }) {
  const { t, may, viewer, send } = useHeld();
  /** What is typed, until it is left. */
  const [typed, setTyped] = useState<string | null>(null);
  const isInIt = group.memberIds.some((id) => id === viewer.memberId);
  // Whoever is not told of the call would delete it by leaving the field empty.
  const knowsIt = isInIt || may('message.hide');
  if (!may('group.setPlace') || !knowsIt) return null;
  const url = (typed ?? group.callUrl).trim();
  const isWrong = url !== '' && !isSafeAddress(url);

  function keep() {
    if (isWrong) return;
    if (typed !== null && url !== group.callUrl)
      send('group.setPlace', { groupId: group.id, place: group.place, callUrl: url });
    setTyped(null);
  }

  const label = t('groups.callOf', { number: group.number });
  return (
    <>
      <TextInput
        small
        type="url"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        placeholder={t('groups.callField')}
        maxLength={limits.callUrl}
        value={typed ?? group.callUrl}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
      {isWrong && typed !== null && (
        <p className="meta" role="alert">
          {t('groups.callWrong')}
        </p>
      )}
    </>
  );
}
