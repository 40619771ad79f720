/**
 * In which order test files run: those that take minutes first, so that at the end no worker is left alone with one.
 * Jest itself knows how long a file takes only where it has run before.
 */
import TestSequencer from '@jest/test-sequencer';

const longest = [
  'journeys/access.test',
  'realtime/hostile.test',
  'journeys/attachments.test',
  'realtime/access.test',
  'journeys/tasks.test',
  'journeys/together.test',
  'journeys/session.test',
  'journeys/play.test',
  'mail/mailing.test',
  'journeys/transfer.test',
  'boards/history.test',
  'realtime/crash.test',
];

/** Those that are not among them come after. */
function placeOf({ path }) {
  const at = longest.findIndex((name) => path.includes(name));
  return at < 0 ? longest.length : at;
}

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
