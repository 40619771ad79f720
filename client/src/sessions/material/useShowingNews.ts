/** Tells whoever does not see it that something is shown, stands or is over for everybody. */
import i18next from 'i18next';
import { attachmentName } from '../../attachments/attachmentNames.ts';
import { isPlayed } from '@silta/shared/sessions/showing';
import { announce } from '../../ui/announcements.ts';
import { useHeld } from '../room/roomContext.ts';
import { useChange } from '../room/useChange.ts';
import { useShown } from './useShown.ts';

export function useShowingNews(): void {
  const { t, run } = useHeld();
  const film = useShown();
  const { since } = run.showing;
  useChange(`${film?.fileId} ${since !== null}`, () => {
    const stands = since === null && film !== null && isPlayed(film);
    const said = stands ? 'showing.sayStands' : 'showing.sayPlays';
    const tell = () => announce(film ? t(said, { name: attachmentName(film) }) : t('showing.sayEnds'));
    // What has no name is called by its kind, in words that may have to be fetched.
    void i18next.loadNamespaces('attachments').then(tell, tell);
  });
}
