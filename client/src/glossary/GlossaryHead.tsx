/** The head of the glossary: adding, practising, and what one does now and then. */
import { Dumbbell, Ellipsis, FileDown, FileUp, Plus, Printer, Trash2 } from 'lucide-react';
import { can } from '@silta/shared/access';
import { paths } from '../paths.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { useOpenGlossary } from './glossaryContext.ts';

export type Paper = 'cards' | 'list';

export function GlossaryHead({ print }: { print: (paper: Paper) => void }) {
  const { t, terms, partnershipId, viewer, ask } = useOpenGlossary();
  const isEmpty = terms.length === 0;
  return (
    <header className="pagehead">
      <div>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
      </div>
      <div className="actions">
        {!isEmpty && (
          <LinkButton icon={Dumbbell} to={paths.practice(partnershipId)}>
            {t('practice.open')}
          </LinkButton>
        )}
        {!isEmpty && can(viewer, 'term.add') && (
          <Button kind="primary" icon={Plus} onClick={() => ask({ kind: 'add' })}>
            {t('add.open')}
          </Button>
        )}
        <MoreMenu print={print} />
      </div>
    </header>
  );
}

function MoreMenu({ print }: { print: (paper: Paper) => void }) {
  const glossary = useOpenGlossary();
  const { t, terms, binned, viewer, ask } = glossary;
  const paper: MenuEntry[] = [
    {
      id: 'cards',
      label: t('menu.cards'),
      note: t('menu.cardsNote'),
      icon: Printer,
      onSelect: () => print('cards'),
    },
    { id: 'list', label: t('menu.list'), icon: Printer, onSelect: () => print('list') },
    {
      id: 'export',
      label: t('menu.export'),
      note: t('menu.exportNote'),
      icon: FileDown,
      onSelect: () => void import('./saveCsv.ts').then(({ saveCsv }) => saveCsv(glossary)),
    },
  ];
  const bring: MenuEntry[] = can(viewer, 'term.import')
    ? [{ id: 'import', label: t('menu.import'), icon: FileUp, onSelect: () => ask({ kind: 'import' }) }]
    : [];
  const bin: MenuEntry[] =
    binned.length > 0
      ? [{ id: 'bin', label: t('menu.bin'), icon: Trash2, onSelect: () => ask({ kind: 'bin' }) }]
      : [];
  const entries = [...(terms.length > 0 ? paper : []), ...bring, ...bin];
  if (entries.length === 0) return null;
  return (
    <Menu
      label={t('menu.label')}
      entries={entries}
      button={(props) => <IconButton {...props} icon={Ellipsis} label={t('menu.label')} />}
    />
  );
}
