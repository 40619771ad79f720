/** For a part of the client that did not come: from the beginning, once the server is there. */
import { api } from '../http.ts';
import { refusalIn } from '../realtime/refusalText.ts';

export async function reloadWhenReached(): Promise<void> {
  try {
    await api.get('/api/me');
  } catch (error) {
    if (refusalIn(error).code === 'unavailable') return;
  }
  location.reload();
}
