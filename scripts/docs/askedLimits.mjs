/** What docs/limits.md says of asking others: the web for previews, a device for its line, servers for the room of a call, for streets and towns, and for e-mail. */
import { built } from './built.mjs';

const [ofPreviews, ofChecks, { callBounds }, { mapBounds }, ofMail] = await Promise.all(
  ['previews/bounds', 'checks/bounds', 'sessions/callBounds', 'maps/bounds', 'mail/bounds'].map((path) =>
    built(`server/dist/${path}.js`),
  ),
);

export function ofOthersAsked(listed) {
  return [
    '## Link previews',
    '',
    'Where one is reached there is no preview, and nobody is told: the link itself is always there.',
    '',
    ...listed({ ...ofPreviews.previews, ...ofPreviews.rates }),
    '## Measuring the network',
    '',
    'Whoever checks a room sends and fetches bytes that mean nothing; whatever a limit refuses, the rest of Silta goes on.',
    '',
    ...listed({ ...ofChecks.speed, ...ofChecks.speedOfAccount }),
    '## Rooms of calls',
    '',
    'Asked of the server that `BBB_URL` names, when somebody comes into a call of it.',
    '',
    ...listed(callBounds),
    '## Streets and towns below maps',
    '',
    'Asked of the source that `MAP_TILES_URL` names, for partnerships that have switched them on. Coasts and borders come with Silta.',
    '',
    ...listed(mapBounds),
    '## The week by e-mail',
    '',
    'Only where `SMTP_URL` is set, and to staff who want it. What could not be sent on Monday is not sent on Tuesday.',
    '',
    ...listed({ ...ofMail.mailing, letterDays: ofMail.letterDays }),
  ];
}
