/** The servers of the school on which calls may have rooms. */
import type { CallServers } from '@silta/shared/sessions/callRoutes';
import { askedOnce } from '../askedOnce.ts';

export const useCallServers = askedOnce<CallServers>('/api/calls', { jitsi: null, bigbluebutton: null });
