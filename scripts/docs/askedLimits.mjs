/** What docs/limits.md says of asking others: the web for previews, a device for its line, servers for the room of a call and for e-mail. */
export function ofOthersAsked({ listed, ofPreviews, ofChecks, callBounds, ofMail }) {
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
    '## The week by e-mail',
    '',
    'Only where `SMTP_URL` is set, and to staff who want it. What could not be sent on Monday is not sent on Tuesday.',
    '',
    ...listed({ ...ofMail.mailing, letterDays: ofMail.letterDays }),
  ];
}
