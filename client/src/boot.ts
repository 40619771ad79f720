/**
 * Comes before everything else and is small: asks at once for whatever the address will need, so that pages, texts and
 * records travel together and not one after the other.
 */
import { askEarly } from './early.ts';
import { readTexts } from './readTexts.ts';
import { roomAddresses } from './realtime/roomAddresses.ts';
import { firstLanguage } from './screenLanguage.ts';
import { fetchAhead } from './ui/ahead.ts';
import { warmUp } from './warmUp.ts';

const pages: Record<string, () => Promise<unknown>> = {
  today: () => import('./app/TodayPage.tsx'),
  boards: () => import('./boards/BoardsPage.tsx'),
  board: () => import('./boards/BoardPage.tsx'),
  sessions: () => import('./sessions/SessionsPage.tsx'),
  session: () => import('./sessions/PlanPage.tsx'),
  tasks: () => import('./tasks/TasksPage.tsx'),
  glossary: () => import('./glossary/GlossaryPage.tsx'),
  people: () => import('./members/PeoplePage.tsx'),
  settings: () => import('./app/SettingsPage.tsx'),
};

/** Places whose texts are a feature's own. */
const withTexts = ['boards', 'sessions', 'tasks', 'glossary'];

const id = '[0-9a-f-]{36}';
const address = new RegExp(`^/p/(${id})(?:/([a-z]+)(?:/(${id}))?)?/?$`);

const [isInside, partnership = '', place = 'today', inner] = address.exec(location.pathname) ?? [];
/** Whether the address leads to somebody's partnership. */
export const leadsInside = isInside !== undefined;
/** Whose texts the first page needs. */
export const firstTexts = ['app'];

if (leadsInside) {
  askEarly('/api/me');
  askEarly(roomAddresses.beginning(partnership));
  if (inner !== undefined) askEarly(roomAddresses.beginning(inner));
  fetchAhead('house', import('./app/House.tsx'));
  fetchAhead('partnership', import('./app/PartnershipPages.tsx'));
  const page = inner === undefined ? place : place.replace(/s$/, '');
  const fetchPage = pages[page];
  if (fetchPage) fetchAhead(page, fetchPage());
  firstTexts.push('realtime', 'members', ...(withTexts.includes(place) ? [place] : []));
  if (page === 'board' || page === 'tasks') firstTexts.push('attachments');
}
if (/^\/join(\/|$)/.test(location.pathname)) {
  fetchAhead('join', import('./auth/JoinPage.tsx'));
  firstTexts.push('auth');
}
const language = firstLanguage();
// Who needs them finds out that they did not come.
for (const feature of firstTexts) readTexts(language, feature).catch(() => undefined);
if (leadsInside) setTimeout(() => warmUp(language));
