/** Cheers that float by: seen for a moment, said as a sum, and not there for those who do not want them. */
import { cheerKinds } from '@silta/shared/sessions/cheers';
import { Icon } from '../../ui/Icon.tsx';
import { cheerIcons } from './cheerIcons.ts';
import { useHeld } from './roomContext.ts';
import { useCheerSums, useCheersHidden, useFloats } from './useCheers.ts';
import './cheers.css';

export function Cheers() {
  const { isHidden } = useCheersHidden();
  return isHidden ? null : <Floating />;
}

function Floating() {
  const { session } = useHeld();
  const floats = useFloats(session.id);
  return (
    <>
      <div className="cheers" aria-hidden>
        {floats.map(({ id, kind, count }) => (
          <span key={id} className="cheer" data-lane={id % 5}>
            <Icon of={cheerIcons[kind]} size="l" />
            {count > 1 && <b className="num">{count}</b>}
          </span>
        ))}
      </div>
      <Said />
    </>
  );
}

/** In a place of its own, so that it never takes the place of something that matters more. */
function Said() {
  const { t, locale, session } = useHeld();
  const sums = useCheerSums(session.id);
  const all = cheerKinds.flatMap((kind) => {
    const count = sums?.[kind];
    return count ? [t('cheer.sum', { kind: t(`cheer.kinds.${kind}`), count })] : [];
  });
  return (
    <p className="sr" role="status">
      {all.length > 0 && t('cheer.say', { all: new Intl.ListFormat(locale).format(all) })}
    </p>
  );
}
