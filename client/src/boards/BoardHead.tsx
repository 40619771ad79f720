/** The title of a board, who is here, and the way to post; on a phone its own top line. */
import { ChevronLeft, ChevronRight, Download, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '../ui/router.tsx';
import { can } from '@silta/shared/access';
import { paths } from '../paths.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';
import type { BoardDialog } from './BoardDialogs.tsx';
import { postButtonId } from './postElements.ts';
import { Presence, PresenceLine } from './Presence.tsx';
import type { HereOfSide } from './Presence.tsx';

interface Props {
  here: readonly HereOfSide[];
  /** null where the viewer cannot post. */
  onPost: (() => void) | null;
  openDialog: (dialog: BoardDialog) => void;
}

export function Head({ isPhone, menu, ...props }: Props & { isPhone: boolean; menu: ReactNode }) {
  return isPhone ? <PhoneHead here={props.here} menu={menu} /> : <BoardHead {...props} />;
}

function BoardHead({ here, onPost, openDialog }: Props) {
  const { t, board, viewer, partnershipId } = useScene();
  return (
    <header className="board-head">
      <div>
        <p className="crumb">
          <Link to={paths.boards(partnershipId)}>{t('list.title')}</Link>
          <Icon of={ChevronRight} size="s" />
        </p>
        <h1>{board.title}</h1>
      </div>
      <div className="actions">
        <Presence here={here} />
        {can(viewer, 'board.export') && (
          <Button kind="quiet" icon={Download} onClick={() => openDialog('export')}>
            {t('transfer.export')}
          </Button>
        )}
        {onPost && (
          <Button id={postButtonId} kind="primary" icon={Plus} onClick={onPost}>
            {t('composer.post')}
          </Button>
        )}
      </div>
    </header>
  );
}

function PhoneHead({ here, menu }: { here: readonly HereOfSide[]; menu: ReactNode }) {
  const { t, board, partnershipId } = useScene();
  return (
    <header className="mtop">
      <Link className="icb" to={paths.boards(partnershipId)} aria-label={t('list.back')}>
        <Icon of={ChevronLeft} size="l" />
      </Link>
      <div className="mtop-t">
        <h1>{board.title}</h1>
        <PresenceLine here={here} />
      </div>
      {menu}
    </header>
  );
}

export function PhonePostButton({ onPost }: { onPost: () => void }) {
  const { t } = useScene();
  return (
    <Button id={postButtonId} kind="primary" size="l" icon={Plus} className="fab" onClick={onPost}>
      {t('composer.post')}
    </Button>
  );
}
