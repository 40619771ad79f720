/** Who said it, with the side. */
import type { MemberId, SideId } from '@silta/shared/ids';
import { SideCode } from '../../members/SideCode.tsx';
import { useHeld } from './roomContext.ts';

export function Author({
  memberId,
  sideId,
  strong,
}: {
  memberId: MemberId;
  sideId: SideId;
  strong?: boolean;
}) {
  const { sides } = useHeld();
  const side = sides.of(sideId);
  const name = sides.member(memberId)?.name ?? '';
  return (
    <>
      {strong ? <b className="strong">{name}</b> : name} {side && <SideCode side={side} quiet />}
    </>
  );
}
