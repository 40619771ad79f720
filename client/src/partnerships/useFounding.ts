/** Sends a partnership in the making to the server. */
import { useState } from 'react';
import type { Founding, Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { uiLanguages } from '@silta/shared/texts';
import { api } from '../http.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import type { FoundDraft } from './foundDraft.ts';

export function useFounding(onFounded: (id: RoomId) => void) {
  const textOf = useRefusalText();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function send(draft: FoundDraft, me: Me) {
    setBusy(true);
    setRefused(null);
    try {
      const { id } = await api.post<{ id: RoomId }>('/api/partnerships', foundingOf(draft, me));
      onFounded(id);
    } catch (error) {
      const { code, details } = refusalIn(error);
      setRefused(textOf(code, details));
      setBusy(false);
    }
  }

  return { send, isBusy, refused };
}

/** The founder speaks the languages of the screen and of the side; everything can be changed later. */
function foundingOf({ name, role, own, others }: FoundDraft, me: Me): Founding {
  const memberLanguages = uiLanguages.filter((each) => each === me.language || own.languages.includes(each));
  return { name, role, sides: [own, ...others], memberName: me.name, memberLanguages };
}
