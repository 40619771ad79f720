/** What is still open, the next first, and asking whoever sees to it. */
import { Bell, BellRing } from 'lucide-react';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { announce } from '../ui/announcements.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { isoDay } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { dueText } from './itemDay.ts';
import { openAnswers, titleOf } from './useChecklists.ts';
import type { Checklists, OpenAnswer } from './useChecklists.ts';

/** More would push everything else off the page; the list beside it has them all. */
const shownAtOnce = 6;

type Props = { of: Checklists; items: readonly ChecklistItem[] };

export function OpenNow({ of, items }: Props) {
  const { t, sides } = of;
  const open = openAnswers(
    items,
    sides.all.map(({ id }) => id),
  );
  if (open.length === 0) return null;
  return (
    <section className="sec no-print" aria-labelledby="open-now">
      <div className="sec-h">
        <h2 className="h-s" id="open-now">
          {t('openNow')}
        </h2>
      </div>
      <ul className="rows">
        {open.slice(0, shownAtOnce).map((each) => (
          <Row key={each.item.id + each.sideId} of={of} open={each} />
        ))}
      </ul>
      {open.length > shownAtOnce && (
        <p className="meta">{t('andMore', { count: open.length - shownAtOnce })}</p>
      )}
    </section>
  );
}

function Row({ of, open: { item, sideId, answer } }: { of: Checklists; open: OpenAnswer }) {
  const { t, locale, sides } = of;
  const now = useNow(60_000);
  const side = sides.of(sideId);
  if (!side) return null;
  const owner = sides.member(answer?.ownerId ?? null);
  const due = answer?.dueOn ? dueText(answer.dueOn, { t, locale, timeZone: side.timeZone, now }) : null;
  return (
    <li>
      <Avatar side={side} name={owner?.name ?? side.place} size={28} />
      <span className="grow break">
        {titleOf(item, t)}
        <small>
          {owner?.name ?? t('nobody')} <SideCode side={side} quiet /> {due}
        </small>
      </span>
      {owner && <Remind of={of} item={item} open={{ sideId, answer }} name={owner.name} />}
    </li>
  );
}

type RemindProps = {
  of: Checklists;
  item: ChecklistItem;
  open: Pick<OpenAnswer, 'sideId' | 'answer'>;
  name: string;
};

/** Once a day is enough. */
function Remind({ of, item, open: { sideId, answer }, name }: RemindProps) {
  const { t, viewer, mayChange, sides, send } = of;
  const zone = sides.own?.timeZone ?? 'UTC';
  const now = useNow(60_000);
  const askedAt = answer?.remindedAt ?? null;
  const isAsked = askedAt !== null && isoDay(askedAt, zone) === isoDay(now, zone);
  if (!mayChange || answer?.ownerId === viewer.memberId) return null;
  if (isAsked)
    return (
      <span className="meta row">
        <Icon of={BellRing} size="s" />
        {t('remind.asked')}
      </span>
    );
  return (
    <IconButton
      icon={Bell}
      size="s"
      label={t('remind.ask', { name })}
      onClick={() => {
        send('checklistItem.remind', { checklistItemId: item.id, sideId });
        announce(t('remind.done', { name }));
      }}
    />
  );
}
