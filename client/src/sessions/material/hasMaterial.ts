/** Whether a step has anything to show. */
import type { AgendaItem } from '@silta/shared/sessions/records';

export function hasMaterial(step: AgendaItem | null): boolean {
  return step !== null && step.attachments.length + step.links.length > 0;
}
