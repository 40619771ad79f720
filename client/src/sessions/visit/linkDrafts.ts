/** Links while they are written: what is wrong with them, and what is sent. */
import { isSafeAddress } from '@silta/shared/sessions/calls';
import type { Station } from '@silta/shared/sessions/visitRecords';
import type { FormError } from '../../ui/ErrorSummary.tsx';
import type { Texts } from '../planContext.ts';

type Links = Station['links'];

export const linkFieldId = (at: number) => `visit-link-${at}`;

export function linkFaults(links: Links, t: Texts): FormError[] {
  return links.flatMap(({ url }, i) =>
    url.trim() === '' || isSafeAddress(url.trim())
      ? []
      : [{ fieldId: linkFieldId(i), message: t('visit.dialog.linkWrong') }],
  );
}

/** Lines that nobody filled in are none. */
export function linksIn(links: Links): Links {
  return links.flatMap(({ name, url }) => (url.trim() === '' ? [] : [{ name, url: url.trim() }]));
}
