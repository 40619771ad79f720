/** Every screen and state that is photographed: who looks at which page, and what they do there first. */
const soldering = 'How we solder';

export const scenes = [
  { name: 'join', path: () => '/join' },
  { name: 'join-code', path: ({ code }) => `/join/${code}`, ready: '.confirmed' },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'found', who: 'Kaisa', path: () => '/new' },
  { name: 'partnerships', who: 'Kaisa', path: () => '/partnerships' },
  { name: 'today', who: 'Aino', path: ({ partnership }) => `/p/${partnership}` },
  { name: 'today-teacher', who: 'Sari', path: ({ partnership }) => `/p/${partnership}` },
  { name: 'boards', who: 'Sari', path: ({ partnership }) => `/p/${partnership}/boards` },
  {
    name: 'board',
    who: 'Sari',
    ready: 'article',
    path: ({ partnership, board }) => `/p/${partnership}/boards/${board(soldering)}`,
  },
  {
    name: 'board-learner',
    who: 'Jonas',
    ready: 'article',
    path: ({ partnership, board }) => `/p/${partnership}/boards/${board(soldering)}`,
  },
  {
    name: 'board-wall',
    who: 'Aino',
    ready: 'article',
    path: ({ partnership, board }) => `/p/${partnership}/boards/${board('Introduce')}`,
  },
  {
    name: 'board-empty',
    who: 'Aino',
    path: ({ partnership, board }) => `/p/${partnership}/boards/${board('Canteen and break')}`,
  },
  {
    name: 'board-offline',
    who: 'Aino',
    ready: 'article',
    path: ({ partnership, board }) => `/p/${partnership}/boards/${board(soldering)}`,
    play: async (page) => {
      await page.context().setOffline(true);
      await page.locator('.banner').first().waitFor({ timeout: 20_000 });
    },
  },
  { name: 'ready', who: 'Kaisa', ready: '.bank', path: ({ partnership }) => `/p/${partnership}/ready` },
  { name: 'memorandum', who: 'Kaisa', path: ({ partnership }) => `/p/${partnership}/memorandum` },
  { name: 'country-rules', who: 'Kaisa', path: ({ partnership }) => `/p/${partnership}/rules` },
  { name: 'pathways', who: 'Sari', path: ({ partnership }) => `/p/${partnership}/pathways` },
  { name: 'pathway', who: 'Aino', path: ({ partnership }) => `/p/${partnership}/pathways` },
  { name: 'tasks', who: 'Aino', ready: '.task-rows', path: ({ partnership }) => `/p/${partnership}/tasks` },
  {
    name: 'tasks-tutor',
    who: 'Markus',
    ready: 'table',
    path: ({ partnership }) => `/p/${partnership}/tasks`,
  },
  {
    name: 'session-record',
    who: 'Petri',
    ready: '#record-attendance',
    path: ({ partnership, session }) => `/p/${partnership}/sessions/${session('Through')}/record`,
  },
  {
    name: 'sessions',
    who: 'Sari',
    ready: '.tickets',
    path: ({ partnership }) => `/p/${partnership}/sessions`,
  },
  {
    name: 'session-plan',
    who: 'Sari',
    ready: '.agenda-row',
    path: ({ partnership, session }) => `/p/${partnership}/sessions/${session('PLC')}`,
  },
  {
    name: 'session-new',
    who: 'Sari',
    ready: '.tickets',
    path: ({ partnership }) => `/p/${partnership}/sessions`,
    play: async (page) => {
      await page.locator('.pagehead .btn-1').click();
      await page.locator('dialog').waitFor();
    },
  },
  {
    name: 'session-suggest',
    who: 'Sari',
    ready: '.agenda-row',
    path: ({ partnership, session }) => `/p/${partnership}/sessions/${session('PLC')}`,
    play: async (page) => {
      await page.locator('.gap-go .btn').click();
      await page.locator('dialog .suggested li').first().waitFor();
    },
  },
  {
    name: 'session-learner',
    who: 'Aino',
    ready: '.agenda-row',
    path: ({ partnership, session }) => `/p/${partnership}/sessions/${session('PLC')}`,
  },
  {
    name: 'tasks-learner',
    who: 'Aino',
    ready: '.task-rows li',
    path: ({ partnership }) => `/p/${partnership}/tasks`,
  },
  {
    name: 'tasks-matrix',
    who: 'Markus',
    ready: '.task-matrix td',
    path: ({ partnership }) => `/p/${partnership}/tasks`,
  },
  {
    name: 'tasks-review',
    who: 'Markus',
    ready: '.task-matrix td',
    path: ({ partnership }) => `/p/${partnership}/tasks`,
    play: async (page) => {
      await page.locator('.pagehead button.btn').first().click();
      await page.locator('.task-decision').waitFor();
    },
  },
  {
    name: 'tasks-new',
    who: 'Markus',
    ready: '.task-matrix td',
    path: ({ partnership }) => `/p/${partnership}/tasks`,
    play: async (page) => {
      await page.locator('.pagehead .actions .btn').last().click();
      await page.locator('dialog').waitFor();
    },
  },
  {
    name: 'glossary',
    who: 'Aino',
    ready: 'article',
    path: ({ partnership }) => `/p/${partnership}/glossary`,
  },
  {
    name: 'glossary-practice',
    who: 'Jonas',
    path: ({ partnership }) => `/p/${partnership}/glossary/practice`,
    play: async (page) => {
      await page.locator('.practice-card [data-next]').click();
    },
  },
  { name: 'people', who: 'Kaisa', path: ({ partnership }) => `/p/${partnership}/people` },
  { name: 'people-learner', who: 'Aino', path: ({ partnership }) => `/p/${partnership}/people` },
  { name: 'settings', who: 'Kaisa', path: ({ partnership }) => `/p/${partnership}/settings` },
];
