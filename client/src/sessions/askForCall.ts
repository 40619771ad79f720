/** Asks the server where one comes into a call now; the address is for this person alone and kept nowhere. */
import type { RoomId } from '@silta/shared/ids';
import type { CallAddress } from '@silta/shared/sessions/callRoutes';
import { api } from '../http.ts';

/** Refuses like `api`. */
export async function askForCall(sessionId: RoomId, of: string): Promise<string> {
  const { url } = await api.get<CallAddress>(`/api/sessions/${sessionId}/call?of=${encodeURIComponent(of)}`);
  return url;
}
