/** Deleted terms of the last thirty days, and the way back for them. */
import { Undo2 } from 'lucide-react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { isStaff } from '@silta/shared/roles';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpenGlossary } from './glossaryContext.ts';
import { namingWord } from './termNames.ts';

export function TermBinDialog({ onClose }: { onClose: () => void }) {
  const { t, binned, sides, viewer, send } = useOpenGlossary();
  return (
    <Dialog open title={t('bin.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p className="ink2">{t('bin.about')}</p>
      {binned.length === 0 && <p>{t('bin.empty')}</p>}
      <ul className="rows">
        {binned.map((term) => {
          const word = namingWord(term, sides);
          const mayRestore =
            can(viewer, 'term.restore', belongingOf('term', term)) && (!term.takenAway || isStaff(viewer));
          return (
            <li key={term.id}>
              <span className="grow break" lang={word?.language}>
                {word?.text}
              </span>
              {mayRestore && (
                <Button
                  size="s"
                  icon={Undo2}
                  aria-label={t('bin.restoreTerm', { name: word?.text ?? '' })}
                  onClick={({ currentTarget }) => {
                    focusNextButton(currentTarget);
                    send('term.restore', { termId: term.id });
                  }}
                >
                  {t('bin.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** The row goes away with its button: on with the next one, or with the one that closes. */
function focusNextButton(button: HTMLElement): void {
  const buttons = [...(button.closest('dialog')?.querySelectorAll('button') ?? [])];
  const next = buttons.findIndex((each) => each === button) + 1;
  (buttons[next] ?? buttons[0])?.focus();
}
