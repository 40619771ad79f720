/** Somebody who is mentioned: by the name they have here now, with the code of their side; oneself marked. */
import type { MemberId } from '@silta/shared/ids';
import { namelessMention } from '@silta/shared/boards/mentions';
import { SideCode } from '../../members/SideCode.tsx';
import { useScene } from '../boardContext.ts';

export function Mention({ id }: { id: MemberId }) {
  const { sides, viewer } = useScene();
  const member = sides.member(id);
  const side = member && sides.of(member.sideId);
  if (!member) return namelessMention;
  return (
    <span className={id === viewer.memberId ? 'mention is-me' : 'mention'}>
      @{member.name}
      {side && (
        <>
          {' '}
          <SideCode side={side} quiet />
        </>
      )}
    </span>
  );
}
