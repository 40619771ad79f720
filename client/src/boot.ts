/**
 * Comes before everything else and is small: asks at once for whatever the address will need, so that pages, texts and
 * records travel together and not one after the other.
 */
import { askEarly } from './early.ts';
import { readTexts } from './readTexts.ts';
import { roomAddresses } from './realtime/roomAddresses.ts';
import { firstLanguage } from './screenLanguage.ts';
import { fetchAhead } from './ui/fetched.ts';

const pages: Record<string, () => Promise<unknown>> = {
  today: () => import('./app/TodayPage.tsx'),
  boards: () => import('./boards/BoardsPage.tsx'),
  board: () => import('./boards/BoardPage.tsx'),
  people: () => import('./members/PeoplePage.tsx'),
  settings: () => import('./app/SettingsPage.tsx'),
};

const id = '[0-9a-f-]{36}';
const address = new RegExp(`^/p/(${id})(?:/([a-z]+)(?:/(${id}))?)?/?$`);

const [isInside, partnership = '', place = 'today', board] = address.exec(location.pathname) ?? [];
const language = firstLanguage();
const texts = ['app'];
if (isInside !== undefined) {
  askEarly('/api/me');
  askEarly(roomAddresses.beginning(partnership));
  if (board !== undefined) askEarly(roomAddresses.beginning(board));
  const page = pages[board === undefined ? place : 'board'];
  fetchAhead([import('./app/House.tsx'), import('./app/PartnershipPages.tsx'), ...(page ? [page()] : [])]);
  texts.push('realtime', 'members', ...(place === 'boards' ? ['boards'] : []));
}
// Who needs them finds out by themselves that they did not come.
for (const feature of texts) readTexts(language, feature).catch(() => undefined);
