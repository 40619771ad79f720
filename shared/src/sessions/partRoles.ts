/** What people do in a session. */

export const partRoles = [
  'facilitator',
  'host',
  'guide',
  'presenter',
  'camera',
  'questions',
  'notes',
  'timekeeper',
  'chat',
  'technology',
  'languageHelper',
  'judge',
  'own',
] as const;
