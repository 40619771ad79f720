/** The room in which a partnership's glossary is kept: everybody can work out its id. */
import { jointId } from '../newId.ts';
import type { RoomId } from '../ids.ts';

/** Any id would do; it may never change. */
const glossary = '6c6f7373-6172-4975-8d00-676c6f737361';

export function glossaryOf(partnership: RoomId): RoomId {
  return jointId<RoomId>(partnership, glossary);
}
