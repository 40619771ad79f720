/** The small group into which somebody of staff looks; it goes with the page. */
import type { GroupId } from '@silta/shared/ids';
import { createStore } from '../../ui/createStore.ts';

export const visiting = createStore<GroupId | null>(null);
