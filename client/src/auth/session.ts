/** Who is signed in on this device. */
import type { Joined, Joining, Me, Registration } from '@silta/shared/auth';
import { Refusal } from '@silta/shared/refusals';
import type { UiLanguage } from '@silta/shared/texts';
import { api } from '../http.ts';
import { chooseLanguage } from '../i18n.ts';
import { createStore, useStore } from '../ui/createStore.ts';

/** `unknown` until the server has said; `unreachable` where it could not be asked. */
export type Session = { state: 'unknown' | 'nobody' | 'unreachable' } | { state: 'signedIn'; me: Me };

const session = createStore<Session>({ state: 'unknown' });

export function useSession(): Session {
  return useStore(session);
}

/** The signed-in person, or null while nobody is or nobody knows. */
export function useAccount(): Me | null {
  const now = useSession();
  return now.state === 'signedIn' ? now.me : null;
}

/** Asks the server who this is. */
export async function refreshSession(): Promise<void> {
  try {
    enter(await api.get<Me>('/api/me'));
  } catch (error) {
    const isNobody = error instanceof Refusal && error.code === 'notSignedIn';
    session.set({ state: isNobody ? 'nobody' : 'unreachable' });
  }
}

export async function signInByPassword(email: string, password: string): Promise<void> {
  await speak(enter(await api.post<Me>('/api/sign-in', { email, password })));
}

export async function signInByKey(key: string): Promise<void> {
  await speak(enter(await api.post<Me>('/api/sign-in/key', { key })));
}

export async function register(registration: Registration): Promise<void> {
  enter(await api.post<Me>('/api/accounts', registration));
}

export async function changePassword(password: string, newPassword: string): Promise<void> {
  await api.post('/api/me/password', { password, newPassword });
}

/** Whether the week comes by e-mail. */
export async function chooseWeeklyMail(weeklyMail: boolean): Promise<void> {
  await api.post('/api/me/weekly-mail', { weeklyMail });
  const now = session.get();
  if (now.state === 'signedIn') session.set({ state: 'signedIn', me: { ...now.me, weeklyMail } });
}

export async function join(joining: Joining): Promise<Joined> {
  const joined = await api.post<Joined>('/api/join', joining);
  await refreshSession();
  return joined;
}

/** The outbox must be empty, or the person warned, before this. */
export async function signOut(): Promise<void> {
  await api.post('/api/sign-out');
  session.set({ state: 'nobody' });
}

/** The language of the screens, here and on devices to come. */
export async function speakFromNowOn(language: UiLanguage): Promise<void> {
  await chooseLanguage(language);
  const now = session.get();
  if (now.state !== 'signedIn' || now.me.language === language) return;
  session.set({ state: 'signedIn', me: { ...now.me, language } });
  await api.post('/api/me/language', { language }).catch(ignoreUnavailable);
}

function enter(me: Me): Me {
  session.set({ state: 'signedIn', me });
  return me;
}

/** A person's own language comes along to a device that is new to them. */
function speak({ language }: Me): Promise<void> {
  return chooseLanguage(language);
}

/** The choice holds on this device; the next sign-in elsewhere speaks the former language. */
function ignoreUnavailable(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
