/** What the staff of a side may do about one of their own people, and everybody about themselves. */
import {
  Ellipsis,
  IdCard,
  KeyRound,
  type LucideIcon,
  Pencil,
  Unlink,
  UserMinus,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import type { PersonAction } from './personActions.ts';

const icons: Record<PersonAction, LucideIcon> = {
  pair: UsersRound,
  split: Unlink,
  edit: Pencil,
  role: IdCard,
  key: KeyRound,
  remove: UserMinus,
};

type Props = {
  name: string;
  isYou: boolean;
  actions: readonly PersonAction[];
  onChoose: (action: PersonAction) => void;
};

export function PersonMenu({ name, isYou, actions, onChoose }: Props) {
  const { t } = useTranslation('members');
  if (actions.length === 0) return null;

  const entry = (action: PersonAction): MenuEntry => ({
    id: action,
    label: action === 'edit' && isYou ? t('person.editOwn') : t(`person.${action}`),
    icon: icons[action],
    danger: action === 'remove',
    onSelect: () => onChoose(action),
  });
  const harmless = actions.filter((action) => action !== 'remove').map(entry);
  const entries: MenuEntry[] =
    harmless.length < actions.length && harmless.length > 0
      ? [...harmless, { id: 'line', kind: 'line' }, entry('remove')]
      : actions.map(entry);

  return (
    <Menu
      label={t('person.more', { name })}
      entries={entries}
      button={(props) => (
        <IconButton
          {...props}
          className="who-more"
          size="s"
          icon={Ellipsis}
          label={t('person.more', { name })}
        />
      )}
    />
  );
}
