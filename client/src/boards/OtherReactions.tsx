/** Votes, stars, marks and emoji below a post. */
import { useState } from 'react';
import { ArrowBigDown, ArrowBigUp, SmilePlus, Star } from 'lucide-react';
import { meanOf, reactionValues } from '@silta/shared/boards/reactions';
import type { CountedKind } from '@silta/shared/boards/fields';
import type { OpenKind } from '@silta/shared/boards/reactions';
import { isStaff } from '@silta/shared/roles';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuButtonProps } from '../ui/Menu.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useScene } from './boardContext.ts';
import { Dots } from './dots/Dots.tsx';
import { MarkDialog } from './MarkDialog.tsx';
import type { ReactionsProps } from './reactionsProps.ts';
import { SideCounts } from './SideCounts.tsx';
import './reactions.css';

const emoji = { heart: '❤️', laugh: '😄', wow: '😮', think: '🤔', thanks: '🙏', party: '🎉' };
const arrows = { up: ArrowBigUp, down: ArrowBigDown };

interface Props extends ReactionsProps {
  kind: Exclude<CountedKind, 'useful'>;
}

export function OtherReactions({ kind, ...props }: Props) {
  switch (kind) {
    case 'votes':
      return <Votes {...props} />;
    case 'stars':
      return <Stars {...props} />;
    case 'marks':
      return <Marks {...props} />;
    case 'emoji':
      return <Emoji {...props} />;
    case 'dots':
      return <Dots {...props} />;
  }
}

function useSay({ post, mine }: ReactionsProps, kind: OpenKind) {
  const { actions } = useScene();
  /** The same again takes it back. */
  return (value: string) =>
    actions.send('reaction.set', { postId: post.id, kind, value: value === mine ? null : value });
}

function Votes(props: ReactionsProps) {
  const { t } = useScene();
  const { post, rights, mine } = props;
  const say = useSay(props, 'votes');
  return reactionValues.votes.map((vote) => (
    <button
      key={vote}
      type="button"
      aria-pressed={mine === vote}
      title={t(`reactions.votes.${vote}`)}
      disabled={!rights.react}
      onClick={() => say(vote)}
    >
      <Icon of={arrows[vote]} size="s" />
      <VisuallyHidden>{t(`reactions.votes.${vote}`)}</VisuallyHidden>
      <SideCounts of={{ [vote]: post.tallies.votes?.[vote] ?? {} }} orZero />
    </button>
  ));
}

function Stars(props: ReactionsProps) {
  const { t, locale } = useScene();
  const { post, rights, mine } = props;
  const say = useSay(props, 'stars');
  const mean = meanOf(post.tallies.stars);
  const label = t('reactions.stars.label');
  const entries = [
    ...reactionValues.stars.toReversed().map((value) => ({
      id: value,
      label: t('reactions.stars.give', { count: Number(value) }),
      chosen: mine === value,
      onSelect: () => mine !== value && say(value),
    })),
    ...(mine === null ? [] : [{ id: 'back', label: t('reactions.takeBack'), onSelect: () => say(mine) }]),
  ];
  const content = (
    <>
      <Icon of={Star} size="s" />
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className="mean">{mean === null ? 0 : formatted(mean, locale)}</span>
      <SideCounts of={post.tallies.stars} />
      {mine !== null && <VisuallyHidden>{t('reactions.yours', { value: mine })}</VisuallyHidden>}
    </>
  );
  if (!rights.react) return <span className="reaction">{content}</span>;
  return (
    <Menu
      label={label}
      entries={entries}
      button={(button) => (
        <button type="button" {...button} title={label} data-mine={mine ?? undefined}>
          {content}
        </button>
      )}
    />
  );
}

/** Only the staff and the author have them on their screen at all. */
function Marks({ post, rights, mine }: ReactionsProps) {
  const { t, locale, viewer } = useScene();
  const [isOpen, setOpen] = useState(false);
  const { marks } = post.tallies;
  const mean = meanOf(marks);
  if (mean === null && !isStaff(viewer)) return null;
  const content = (
    <>
      <span>{t('reactions.marks.label')}</span>
      <span className="mean">{mean === null ? '–' : formatted(mean, locale)}</span>
      <SideCounts of={marks} />
      {mine !== null && <VisuallyHidden>{t('reactions.yours', { value: mine })}</VisuallyHidden>}
    </>
  );
  if (!rights.mark) return <span className="reaction">{content}</span>;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={t('reactions.marks.give')}
        data-mine={mine ?? undefined}
        onClick={() => setOpen(true)}
      >
        {content}
      </button>
      {isOpen && <MarkDialog post={post} mine={mine} onClose={() => setOpen(false)} />}
    </>
  );
}

function Emoji(props: ReactionsProps) {
  const { t } = useScene();
  const { post, rights, mine } = props;
  const say = useSay(props, 'emoji');
  const said = post.tallies.emoji ?? {};
  const label = t('reactions.emoji.label');
  return (
    <>
      {reactionValues.emoji
        .filter((value) => said[value] !== undefined)
        .map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={mine === value}
            title={t(`reactions.emoji.${value}`)}
            disabled={!rights.react}
            onClick={() => say(value)}
          >
            <span aria-hidden>{emoji[value]}</span>
            <VisuallyHidden>{t(`reactions.emoji.${value}`)}</VisuallyHidden>
            <SideCounts of={{ [value]: said[value] ?? {} }} />
          </button>
        ))}
      {rights.react && (
        <Menu
          label={label}
          entries={reactionValues.emoji.map((value) => ({
            id: value,
            label: t(`reactions.emoji.${value}`),
            end: <span aria-hidden>{emoji[value]}</span>,
            chosen: mine === value,
            onSelect: () => say(value),
          }))}
          button={(button: MenuButtonProps) => (
            <button type="button" {...button} title={label} aria-label={label}>
              <Icon of={SmilePlus} size="s" />
            </button>
          )}
        />
      )}
    </>
  );
}

function formatted(mean: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mean);
}
