/** Where somebody can post: in the section they look at, or else in the first one that is open to them. */
import { mayPostIn } from '@silta/shared/boards/rules';
import type { Section } from '@silta/shared/boards/records';
import type { SectionId } from '@silta/shared/ids';
import type { Viewer } from '@silta/shared/viewer';

export function openSectionId(
  sections: readonly Section[],
  wanted: SectionId,
  viewer: Viewer,
): SectionId | null {
  const open = sections.filter((section) => mayPostIn(section, viewer));
  return (open.find(({ id }) => id === wanted) ?? open[0])?.id ?? null;
}
