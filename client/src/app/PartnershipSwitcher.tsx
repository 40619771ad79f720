/** The menu of one's partnerships, and the ways to another one. */
import { KeyRound, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { hueOf } from '@silta/shared/partnerships/hues';
import { Splice } from '../members/Splice.tsx';
import { paths } from '../paths.ts';
import { useRecord } from '../realtime/hooks.ts';
import { Menu, type MenuButtonProps, type MenuEntry } from '../ui/Menu.tsx';

type Props = {
  me: Me;
  partnershipId: RoomId;
  button: (name: string, props: MenuButtonProps) => ReactNode;
};

export function PartnershipSwitcher({ me, partnershipId, button }: Props) {
  const { t } = useTranslation('app');
  const live = useRecord(partnershipId, 'partnership', partnershipId);
  const known = me.memberships.find((each) => each.partnershipId === partnershipId);
  const name = live?.name ?? known?.partnershipName ?? '';
  const nameOf = (id: RoomId, before: string) => (id === partnershipId ? name : before);
  const entries: MenuEntry[] = [
    { id: 'heading', kind: 'heading', label: t('switcher.title') },
    ...me.memberships.map((each) => ({
      id: each.partnershipId,
      label: nameOf(each.partnershipId, each.partnershipName),
      end: <Splice sides={each.sides.map((side) => ({ code: side.country, hue: hueOf(side) }))} />,
      chosen: each.partnershipId === partnershipId,
      to: paths.today(each.partnershipId),
    })),
    { id: 'line', kind: 'line' },
    { id: 'join', label: t('switcher.join'), icon: KeyRound, to: paths.join },
    ...(me.email === null ? [] : [{ id: 'found', label: t('switcher.found'), icon: Plus, to: paths.found }]),
  ];
  return (
    <Menu label={t('switcher.title')} entries={entries} button={(props) => button(name, { ...props })} />
  );
}
