/** Which posts somebody wants to see: what is new to them, their own, what waits for an answer, those of one person. */
import { ListFilter } from 'lucide-react';
import type { MemberId } from '@silta/shared/ids';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useScene } from '../boardContext.ts';
import { ways } from '../postFilter.ts';
import type { ChangeLooking, Looking } from '../useLooking.ts';

interface Props {
  looking: Looking;
  change: ChangeLooking;
  /** How many posts are new since the last visit, or have a new comment. */
  fresh: number;
  writers: readonly MemberId[];
  isPhone: boolean;
}

export function FilterMenu({ looking, change, fresh, writers, isPhone }: Props) {
  const { t } = useScene();
  const people = usePeople(writers);
  const active = ways.filter((way) => looking[way]).length + (looking.person === null ? 0 : 1);
  const entries: MenuEntry[] = [
    ...ways.map((way) => ({
      id: way,
      label: t(`find.${way}`),
      chosen: looking[way],
      ...(way === 'freshOnly' && fresh > 0 && { end: <span className="count">{fresh}</span> }),
      onSelect: () => change({ [way]: !looking[way] }),
    })),
    ...(people.length > 0 ? [{ id: 'people', kind: 'heading' as const, label: t('find.person') }] : []),
    ...people.map(({ id, name, code }) => ({
      id,
      label: name,
      end: code,
      chosen: looking.person === id,
      onSelect: () => change({ person: looking.person === id ? null : id }),
    })),
  ];
  return (
    <Menu
      label={t('find.filter')}
      entries={entries}
      button={(props) => (
        <Button
          {...props}
          kind="quiet"
          icon={ListFilter}
          title={t('find.filter')}
          aria-label={active > 0 ? t('find.active', { count: active }) : t('find.filter')}
        >
          {!isPhone && <span className="opt">{t('find.filter')}</span>}
          {active > 0 ? <span className="count">{active}</span> : fresh > 0 && <FreshCount count={fresh} />}
        </Button>
      )}
    />
  );
}

function FreshCount({ count }: { count: number }) {
  const { t } = useScene();
  return (
    <span className="count" title={t('find.news', { count })}>
      {count}
    </span>
  );
}

function usePeople(writers: readonly MemberId[]) {
  const { sides, locale } = useScene();
  return writers
    .flatMap((id) => {
      const member = sides.member(id);
      return member ? [{ id, name: member.name, code: sides.of(member.sideId)?.code ?? '' }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
